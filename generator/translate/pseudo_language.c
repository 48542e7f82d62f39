/* SPDX-License-Identifier: MIT */
#include "translate/pseudo_language.h"

#include <assert.h>

#include "translate/texts.h"

struct adding {
    language_file *file;
    void *context;
    struct arena *arena;
    struct diags *diags;
    struct languages *languages;
};

/* ---- formats ------------------------------------------------------------- */

static str own_name(struct pseudo_maker *maker, enum pseudo kind,
                    struct arena *arena)
{
    static const str names[] = {
        [PSEUDO_ACCENTED] = STR_INIT("Accented English"),
        [PSEUDO_MIRRORED] = STR_INIT("Mirrored English"),
        [PSEUDO_WIDE] = STR_INIT("Wide English"),
    };
    return pseudo_text(maker, names[kind], arena);
}

static bool make_locale(const struct adding *adding, enum pseudo kind,
                        struct pseudo_maker *maker, struct locale *out)
{
    const struct languages *languages = adding->languages;
    bool good = true;
    if (kind == PSEUDO_MIRRORED) {
        const struct value *from = adding->file(
            adding->context, STR("locales/ar/locale.yaml"), OWNER_EITHER);
        good = locale_read(from, STR("ar"), adding->arena, adding->diags, out);
    } else {
        *out = languages->wording->locale;
    }
    out->tag = pseudo_tag(kind);
    out->name = own_name(maker, kind, adding->arena);
    out->pseudo = kind;
    return good;
}

/* ---- messages ------------------------------------------------------------ */

/* What a text is made from lends it its place, for findings about it. */
static struct value *made_text(const struct value *from, str text,
                               struct arena *arena)
{
    struct value *made = value_text(arena, text);
    made->source = from->source;
    made->start = from->start;
    made->end = from->end;
    return made;
}

static bool make_catalog(const struct adding *adding,
                         struct pseudo_maker *maker,
                         const struct locale *locale, struct catalog *out)
{
    const struct catalog *english = &adding->languages->wording->catalog;
    struct arena *arena = adding->arena;
    bool good = true;
    *out = (struct catalog){
        .locale = locale,
        .from = english->from,
        .entries =
            ARENA_ARRAY(arena, english->entry_count, struct catalog_entry),
    };
    for (size_t i = 0; i < english->entry_count; i++) {
        struct catalog_entry entry = english->entries[i];
        if (!entry.message) {
            continue;
        }
        struct message *message;
        entry.text = made_text(
            entry.text, pseudo_message(maker, entry.message, arena), arena);
        good &= message_compile(entry.text, arena, adding->diags, &message);
        entry.message = message;
        out->entries[out->entry_count++] = entry;
    }
    return good;
}

/* Nothing is borrowed but what there is no English of: nothing. */
static void make_chain(const struct adding *adding, struct language *language)
{
    enum { OWN_AND_BUILTIN = 2 };
    const struct catalog **catalogs =
        ARENA_ARRAY(adding->arena, OWN_AND_BUILTIN, const struct catalog *);
    catalogs[0] = &language->catalog;
    catalogs[1] = &adding->languages->builtin.catalog;
    language->chain = (struct catalog_chain){catalogs, OWN_AND_BUILTIN};
}

static bool add(const struct adding *adding, enum pseudo kind)
{
    struct languages *languages = adding->languages;
    size_t index = languages->count;
    struct language *language = &languages->items[index];
    struct pseudo_maker *maker = pseudo_open(kind, adding->arena);
    *language = (struct language){.loaded = true, .url = pseudo_url(kind)};
    bool good = make_locale(adding, kind, maker, &language->locale);
    good = good &&
           make_catalog(adding, maker, &language->locale, &language->catalog);
    pseudo_close(maker);
    make_chain(adding, language);
    if (good) {
        languages->count++;
        languages->published[languages->published_count++] = index;
    }
    return good;
}

bool pseudo_languages_add(language_file *file, void *context,
                          struct arena *arena, struct diags *diags,
                          struct languages *languages)
{
    const struct adding adding = {file, context, arena, diags, languages};
    bool good = true;
    for (int kind = PSEUDO_ACCENTED; kind <= PSEUDO_WIDE; kind++) {
        good &= add(&adding, (enum pseudo)kind);
    }
    return good;
}

/* ---- content ------------------------------------------------------------- */

const struct value *pseudo_content(enum pseudo kind, const struct texts *texts,
                                   struct arena *arena)
{
    struct value *content = value_map(arena);
    struct pseudo_maker *maker = pseudo_open(kind, arena);
    const struct value_entry *first;
    for (size_t i = texts->message_count; i < texts->count; i++) {
        const struct text *text = &texts->items[i];
        str source = text->source->text;
        str made = text->unit->kind == UNIT_PROSE
                       ? pseudo_prose(maker, source, arena)
                       : pseudo_text(maker, source, arena);
        value_set(content, arena, text->id,
                  made_text(text->source, made, arena));
    }
    value_seal(content, arena, &first);
    pseudo_close(maker);
    return content;
}
