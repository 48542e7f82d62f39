/* SPDX-License-Identifier: MIT */
#include "cli/proofs.h"

#include "proof/proof.h"
#include "translate/texts.h"

static bool is_own(void *context, const struct source *source)
{
    (void)context;
    return source && !str_starts_with(source->path, STR(SOURCE_EMBEDDED));
}

static void compare_prose(struct project *project,
                          const struct language *language)
{
    const struct texts *texts = project->languages.texts;
    for (size_t i = texts->message_count; i < texts->count; i++) {
        const struct text *text = &texts->items[i];
        const struct text_status *status = &language->texts.status[i];
        if (text->unit->kind == UNIT_PROSE && status->text &&
            status->state != TEXT_IS_SOURCE && !status->identical &&
            is_own(NULL, status->text->source)) {
            prose_compare(text->source, status->text, &project->diags);
        }
    }
}

void project_proof(struct project *project)
{
    struct glossaries glossaries;
    const struct languages *languages = &project->languages;
    glossaries_read(project_language_file, project, languages, &project->arena,
                    &project->diags, &glossaries);
    const struct proof proof = {languages, &glossaries, is_own, NULL};
    proof_read(&proof, &project->diags);
    glossaries_close(&glossaries);
    for (size_t i = 0; i < languages->count; i++) {
        if (languages->items[i].loaded) {
            compare_prose(project, &languages->items[i]);
        }
    }
}
