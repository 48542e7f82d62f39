/* SPDX-License-Identifier: MIT */
#include "translate/direction.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

enum text_direction text_direction(str text)
{
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        if (c == UTF8_INVALID) {
            continue;
        }
        switch (u_charDirection((UChar32)c)) {
        case U_LEFT_TO_RIGHT:
            return TEXT_LTR;
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC:
            return TEXT_RTL;
        default:
            break;
        }
    }
    return TEXT_NEUTRAL;
}
