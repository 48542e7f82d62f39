/* SPDX-License-Identifier: MIT */
#include "cli/l10n_work.h"

#include <time.h>

#include "base/utf8.h"
#include "write/replace.h"

const struct option_spec option_locale = {
    "--locale",
    NULL,
    "TAG[,TAG]",
    OPTION_TEXT,
    offsetof(struct options, locale),
    "only these languages (default: all that are published)"};

const struct option_spec option_by = {
    "--by",       NULL, "NAME", OPTION_TEXT, offsetof(struct options, by),
    "who does it"};

const struct option_spec option_on = {
    "--on",
    NULL,
    "DATE",
    OPTION_TEXT,
    offsetof(struct options, today),
    "the day it is done, such as 2027-01-31 (default: today)"};

static bool complain(const struct l10n_work *work, const char *what, str which)
{
    fprintf(stderr, "slagen l10n %s: %s%.*s\n", work->command, what,
            STR_ARG(which));
    return false;
}

/* ---- which languages ----------------------------------------------------- */

static void add_language(struct l10n_work *work, size_t index)
{
    for (size_t i = 0; i < work->language_count; i++) {
        if (work->languages[i] == index) {
            return;
        }
    }
    work->languages[work->language_count++] = index;
}

static bool read_languages(struct l10n_work *work)
{
    const struct languages *languages = &work->project.languages;
    str rest = work->options->locale;
    work->languages =
        ARENA_ARRAY(&work->project.arena, languages->count + 1, size_t);
    for (size_t i = 0; rest.len == 0 && i < languages->published_count; i++) {
        if (languages->published[i] != languages->source ||
            &languages->items[languages->source] != languages->wording) {
            add_language(work, languages->published[i]);
        }
    }
    while (rest.len) {
        str tag = str_trim(str_cut(&rest, ','));
        size_t index = languages_find(languages, tag);
        if (index == languages->count || !languages->items[index].loaded) {
            return complain(work, "the project does not publish ", tag);
        }
        add_language(work, index);
    }
    return true;
}

bool l10n_open(struct l10n_work *work, const char *command,
               const struct options *options, int *status)
{
    *work = (struct l10n_work){.command = command, .options = options};
    project_open(&work->project, options->project);
    *status = report_status(&work->project.diags);
    if (!work->project.languages.texts) {
        *status = *status ? *status : EXIT_FAULTS;
        return false;
    }
    if (!read_languages(work)) {
        *status = EXIT_USAGE;
        return false;
    }
    return true;
}

/* What was found of the project is the affair of `slagen check`, unless nothing
 * could be done for it. */
int l10n_close(struct l10n_work *work, int status)
{
    if (status == EXIT_FAULTS || status == EXIT_MACHINE) {
        project_settle(&work->project, false);
        report_text(&work->project.diags, stderr);
    }
    project_close(&work->project);
    return status;
}

bool l10n_is_translated(const struct l10n_work *work, size_t language,
                        size_t number)
{
    return work->project.languages.items[language].texts.status[number].state !=
           TEXT_IS_SOURCE;
}

/* ---- which texts --------------------------------------------------------- */

static bool matches(str pattern, str id)
{
    size_t star = SIZE_MAX;
    size_t back = 0;
    size_t i = 0;
    size_t j = 0;
    while (j < id.len) {
        if (i < pattern.len && pattern.data[i] == '*') {
            star = i++;
            back = j;
        } else if (i < pattern.len && pattern.data[i] == id.data[j]) {
            i++;
            j++;
        } else if (star != SIZE_MAX) {
            i = star + 1;
            j = ++back;
        } else {
            return false;
        }
    }
    while (i < pattern.len && pattern.data[i] == '*') {
        i++;
    }
    return i == pattern.len;
}

bool l10n_is_meant(const struct options *options, str id)
{
    bool meant = options->arg_count == 0;
    for (size_t i = 0; i < options->arg_count; i++) {
        meant |= matches(str_from(options->args[i]), id);
    }
    return meant;
}

bool l10n_check_patterns(const struct l10n_work *work)
{
    const struct texts *texts = work->project.languages.texts;
    for (size_t i = 0; i < work->options->arg_count; i++) {
        str pattern = str_from(work->options->args[i]);
        bool found = false;
        for (size_t j = 0; j < texts->count && !found; j++) {
            found = matches(pattern, texts->items[j].id);
        }
        if (!found) {
            return complain(work, "no text is called ", pattern);
        }
    }
    return true;
}

/* ---- who and when -------------------------------------------------------- */

bool l10n_today(const struct l10n_work *work, date *out)
{
    enum { SECONDS_OF_DAY = 86400 };
    struct timespec now;
    if (work->options->today.len) {
        return date_parse(work->options->today, out) ||
               complain(work, "--on is a day such as 2027-01-31, not ",
                        work->options->today);
    }
    clock_gettime(CLOCK_REALTIME, &now);
    *out = date_from_days((int64_t)now.tv_sec / SECONDS_OF_DAY);
    return true;
}

static bool is_name(str name)
{
    for (size_t i = 0; i < name.len;) {
        uint32_t code = utf8_decode(name, &i);
        if (code == '\n' || code == '\t' || utf8_is_control(code)) {
            return false;
        }
    }
    return str_trim(name).len > 0;
}

bool l10n_read_who(const struct l10n_work *work, struct book_entry *out)
{
    *out = (struct book_entry){.by = str_trim(work->options->by)};
    if (!is_name(work->options->by)) {
        return complain(work, "say who does it: --by NAME", STR(""));
    }
    if (work->options->role.len && !is_name(work->options->role)) {
        return complain(work, "say as what: --role ROLE", STR(""));
    }
    return l10n_today(work, &out->on);
}

bool l10n_put(struct l10n_work *work, str path, str bytes)
{
    struct source_folder folder;
    struct diags *diags = &work->project.diags;
    bool absolute = path.len && path.data[0] == '/';
    if (!source_folder_open(absolute ? "/" : ".", diags, &folder)) {
        return false;
    }
    bool written = file_replace(folder.handle,
                                absolute ? str_slice(path, 1, path.len) : path,
                                bytes, diags);
    source_folder_close(&folder);
    return written;
}

const char *l10n_count(struct arena *arena, size_t count, const char *noun)
{
    return arena_printf(arena, "%zu %s%s", count, noun, count == 1 ? "" : "s")
        .data;
}
