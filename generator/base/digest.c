/* SPDX-License-Identifier: MIT */
#include "base/digest.h"

#include <sha2.h>

static void digest_bytes(str text, uint8_t bytes[SHA256_DIGEST_LENGTH])
{
    SHA2_CTX context;
    SHA256Init(&context);
    if (text.len) {
        SHA256Update(&context, (const uint8_t *)text.data, text.len);
    }
    SHA256Final(bytes, &context);
}

digest digest_of(str text)
{
    static const char digits[] = "0123456789abcdef";
    uint8_t bytes[SHA256_DIGEST_LENGTH];
    digest sum;
    digest_bytes(text, bytes);
    for (size_t i = 0; i < sizeof bytes; i++) {
        sum.hex[2 * i] = digits[bytes[i] >> 4];
        sum.hex[2 * i + 1] = digits[bytes[i] & 15];
    }
    sum.hex[DIGEST_LEN] = '\0';
    return sum;
}

/* 32 bytes are ten groups of three and one of two, which ends in "=". */
void digest_base64(str text, char out[DIGEST_BASE64_LEN + 1])
{
    static const char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst"
        "uvwxyz0123456789+/";
    uint8_t bytes[SHA256_DIGEST_LENGTH + 1] = {0};
    digest_bytes(text, bytes);
    for (size_t i = 0; i < 11; i++) {
        uint32_t group = (uint32_t)bytes[3 * i] << 16 |
                         (uint32_t)bytes[3 * i + 1] << 8 | bytes[3 * i + 2];
        for (size_t j = 0; j < 4; j++) {
            out[4 * i + j] = digits[group >> (18 - 6 * j) & 63];
        }
    }
    out[DIGEST_BASE64_LEN - 1] = '=';
    out[DIGEST_BASE64_LEN] = '\0';
}
