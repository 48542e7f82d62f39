/* SPDX-License-Identifier: MIT */
#include "write/digest.h"

#include <sha2.h>

digest digest_of(str text)
{
    static const char digits[] = "0123456789abcdef";
    SHA2_CTX context;
    uint8_t bytes[SHA256_DIGEST_LENGTH];
    digest sum;
    SHA256Init(&context);
    if (text.len) {
        SHA256Update(&context, (const uint8_t *)text.data, text.len);
    }
    SHA256Final(bytes, &context);
    for (size_t i = 0; i < sizeof bytes; i++) {
        sum.hex[2 * i] = digits[bytes[i] >> 4];
        sum.hex[2 * i + 1] = digits[bytes[i] & 15];
    }
    sum.hex[DIGEST_LEN] = '\0';
    return sum;
}
