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

/* True when the guard of values has told the same already. */
static bool is_told(const struct diags *diags, const struct diag *diag)
{
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *other = &diags->items[i];
        if (strcmp(other->rule, "guard-translation") == 0 &&
            other->source == diag->source &&
            other->start.line == diag->start.line &&
            other->start.column == diag->start.column) {
            return true;
        }
    }
    return false;
}

/* Appends what was found, but for figures that were told. */
static void append(struct diags *diags, struct diags *found)
{
    size_t count = 0;
    for (size_t i = 0; i < found->count; i++) {
        if (strcmp(found->items[i].rule, "proof-digits") != 0 ||
            !is_told(diags, &found->items[i])) {
            found->items[count++] = found->items[i];
        }
    }
    found->count = count;
    diags_recount(found);
    diags_append(diags, found);
}

void project_proof(struct project *project)
{
    struct diags found;
    struct glossaries glossaries;
    const struct languages *languages = &project->languages;
    glossaries_read(project_language_file, project, languages, &project->arena,
                    &project->diags, &glossaries);
    const struct proof proof = {languages, &glossaries, is_own, NULL};
    diags_init(&found, &project->arena);
    proof_read(&proof, &found);
    append(&project->diags, &found);
    glossaries_close(&glossaries);
    for (size_t i = 0; i < languages->count; i++) {
        if (languages->items[i].loaded) {
            compare_prose(project, &languages->items[i]);
        }
    }
}
