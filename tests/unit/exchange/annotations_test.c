/* SPDX-License-Identifier: MIT */
/* How GitHub reads these lines: docs.github.com, "Workflow commands". */
#include "exchange/annotations.h"

#include "test.h"

static const struct source file = {
    .path = STR_INIT("content/a,b:c%.yaml"),
    .text = STR_INIT("x"),
};
static const struct source ours = {
    .path = STR_INIT("<in>/en.yaml"),
    .text = STR_INIT("x"),
};

struct annotation_case {
    const char *name;
    struct diag diag;
    const char *folder;
    const char *want;
};

static const struct annotation_case cases[] = {
    {"a place on one line, its end inside",
     {.rule = "r-a",
      .severity = SEVERITY_ERROR,
      .source = &file,
      .start = {3, 5},
      .end = {3, 9},
      .message = STR_INIT("m")},
     "",
     "::error file=content/a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=5,"
     "endColumn=8,title=r-a::m\n"},
    {"a point, a folder before it, a warning with a hint",
     {.rule = "r",
      .severity = SEVERITY_WARNING,
      .source = &file,
      .start = {3, 5},
      .end = {3, 5},
      .message = STR_INIT("m"),
      .hint = STR_INIT("write x")},
     "do,cs/",
     "::warning file=do%2Ccs/content/a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=5,"
     "endColumn=5,title=r::m%0Ahint: write x\n"},
    {"two lines have no columns",
     {.rule = "r",
      .severity = SEVERITY_NOTE,
      .source = &file,
      .start = {3, 5},
      .end = {4, 2},
      .message = STR_INIT("m")},
     "",
     "::notice file=content/a%2Cb%3Ac%25.yaml,line=3,endLine=4,title=r::m\n"},
    {"what ends at a line's beginning ends on the line before",
     {.rule = "r",
      .severity = SEVERITY_NOTE,
      .source = &file,
      .start = {3, 5},
      .end = {4, 1},
      .message = STR_INIT("m")},
     "",
     "::notice file=content/a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=5,"
     "endColumn=5,title=r::m\n"},
    {"percent and line ends, but not commas, are escaped in a message",
     {.rule = "r",
      .severity = SEVERITY_ERROR,
      .message = STR_INIT("10 %: a, b\r\n::error::c")},
     "",
     "::error title=r::10 %25: a, b%0D%0A::error::c\n"},
    {"a file without a place",
     {.rule = "r",
      .severity = SEVERITY_ERROR,
      .source = &file,
      .message = STR_INIT("m")},
     "",
     "::error file=content/a%2Cb%3Ac%25.yaml,title=r::m\n"},
    {"what the machine refused is not in the project",
     {.rule = "io-read",
      .severity = SEVERITY_ERROR,
      .source = &file,
      .message = STR_INIT("m")},
     "docs/",
     "::error title=io-read::content/a,b:c%25.yaml: m\n"},
    {"a file inside the program, and a second place",
     {.rule = "r",
      .severity = SEVERITY_ERROR,
      .source = &ours,
      .start = {3, 5},
      .end = {3, 6},
      .message = STR_INIT("m"),
      .related_source = &file,
      .related = {1, 2},
      .related_message = STR_INIT("there")},
     "",
     "::error title=r::<in>/en.yaml: m%0Acontent/a,b:c%25.yaml:1:2: there\n"},
    {"what is let stand is not shown",
     {.rule = "r",
      .severity = SEVERITY_ERROR,
      .source = &file,
      .message = STR_INIT("m"),
      .reason = STR_INIT("known")},
     "",
     ""},
};

static void every_finding_is_a_command(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct diag diag = cases[i].diag;
        struct diags diags = {.items = &diag, .count = 1};
        struct buf out;
        buf_init(&out, 1 << 16);
        annotations_write(&diags, str_from(cases[i].folder), STR("<in>/"),
                          &out);
        if (!str_equal(buf_text(&out), str_from(cases[i].want))) {
            fail_msg("%s\n  got:  %.*s\n  want: %s", cases[i].name,
                     STR_ARG(buf_text(&out)), cases[i].want);
        }
        buf_release(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_finding_is_a_command),
    };
    return RUN_TESTS(tests);
}
