/* SPDX-License-Identifier: MIT */
/*
 * text_digest: the name by which a text is known again after it was translated,
 * reviewed or approved.
 *
 * Two texts that a reader cannot tell apart have the same digest: Unicode is
 * normalized (NFC), line ends are LF, blanks at either end do not count, and a
 * message is taken as what it says and not as how its braces are spaced.  A
 * source text is more than its words: what its arguments are and its revision
 * (`rev` in meta.yaml, raised when the meaning changed and the words did not)
 * count, too.
 *
 * Files name digests by their first 16 digits, which guards against accidents;
 * approvals name all 64, which guards against intent.
 */
#ifndef SLAGEN_TRANSLATE_TEXT_DIGEST_H
#define SLAGEN_TRANSLATE_TEXT_DIGEST_H

#include "base/digest.h"
#include "translate/message.h"

enum { TEXT_DIGEST_SHORT = 16 };

/* Gives the digest of a text; `message` is what it was compiled to, or NULL
 * when it is none. */
digest text_digest(str text, const struct message *message,
                   struct arena *scratch);

/* Gives that of a source text. */
digest text_source_digest(str text, const struct message *message,
                          const struct message_type *types, size_t type_count,
                          uint32_t revision, struct arena *scratch);

/* Gives the first digits; borrows `sum`. */
static inline str text_digest_short(const digest *sum)
{
    return (str){sum->hex, TEXT_DIGEST_SHORT};
}

/* Gives the text normalized as said above, which for most is itself. */
str text_canonical(str text, struct arena *arena);

#endif
