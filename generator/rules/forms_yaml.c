/* SPDX-License-Identifier: MIT */
/* What of YAML, JSON and iCalendar is refused (input/, exchange/). */
#include "rules/forms.h"

const struct finding forms_yaml[] = {
    {.id = "ics-encoding",
     .severity = SEVERITY_ERROR,
     .meaning =
         "An iCalendar file is UTF-8, without characters that cannot be seen.",
     .remedy = "save the file as UTF-8"},
    {.id = "ics-event",
     .severity = SEVERITY_ERROR,
     .meaning = "An event of an iCalendar file is a day, or one of every year.",
     .remedy = "write `RRULE:FREQ=YEARLY`, or each date as an event of its own",
     .file = IN_CALENDAR,
     .example = "import: closures.ics\n"
                "# content/closures.ics\n"
                "BEGIN:VCALENDAR\n"
                "BEGIN:VEVENT\n"
                "DTSTART;VALUE=DATE:20271224\n"
                "RRULE:FREQ=WEEKLY\n"
                "SUMMARY:Closed\n"
                "END:VEVENT\n"
                "END:VCALENDAR\n",
     .neighbour = "import: closures.ics\n"
                  "# content/closures.ics\n"
                  "BEGIN:VCALENDAR\n"
                  "BEGIN:VEVENT\n"
                  "DTSTART;VALUE=DATE:20271224\n"
                  "RRULE:FREQ=YEARLY\n"
                  "SUMMARY:Closed\n"
                  "END:VEVENT\n"
                  "END:VCALENDAR\n"},
    {.id = "ics-limit",
     .severity = SEVERITY_ERROR,
     .meaning = "An iCalendar file is not larger, and not nested deeper, than "
                "the limits.",
     .remedy = "export fewer years"},
    {.id = "ics-syntax",
     .severity = SEVERITY_ERROR,
     .meaning = "The file is an iCalendar file (RFC 5545).",
     .remedy = "export the calendar in the format iCalendar (.ics)",
     .file = IN_CALENDAR,
     .example = "import: closures.ics\n"
                "# content/closures.ics\n"
                "24 December: closed\n",
     .neighbour = "import: closures.ics\n"
                  "# content/closures.ics\n"
                  "BEGIN:VCALENDAR\n"
                  "BEGIN:VEVENT\n"
                  "DTSTART;VALUE=DATE:20271224\n"
                  "SUMMARY:Closed\n"
                  "END:VEVENT\n"
                  "END:VCALENDAR\n"},
    {.id = "ics-timed",
     .severity = SEVERITY_WARNING,
     .meaning = "Closed days in an iCalendar file are whole days. Events with "
                "a time of day are passed over.",
     .remedy = "make it an all-day event, or write it under `days` with "
               "`closed: 12:00-24:00`",
     .file = IN_CALENDAR,
     .example = "import: closures.ics\n"
                "# content/closures.ics\n"
                "BEGIN:VCALENDAR\n"
                "BEGIN:VEVENT\n"
                "DTSTART:20271224T120000\n"
                "SUMMARY:Closed\n"
                "END:VEVENT\n"
                "END:VCALENDAR\n",
     .neighbour = "import: closures.ics\n"
                  "# content/closures.ics\n"
                  "BEGIN:VCALENDAR\n"
                  "BEGIN:VEVENT\n"
                  "DTSTART;VALUE=DATE:20271224\n"
                  "SUMMARY:Closed\n"
                  "END:VEVENT\n"
                  "END:VCALENDAR\n"},
    {.id = "yaml-alias",
     .severity = SEVERITY_ERROR,
     .meaning = "Content has no anchors and aliases: what is shared has an id. "
                "Where they are read, as in data for `slagen render`, an alias "
                "stands behind its anchor.",
     .remedy = "write the value out, or put it between quotes if it is text",
     .file = IN_YAML,
     .example = "summary: *text\n",
     .neighbour = "summary: \"*text\"\n"},
    {.id = "yaml-control-character",
     .severity = SEVERITY_ERROR,
     .meaning = "Text holds no characters that cannot be seen, nor escapes "
                "that give them.",
     .remedy = "leave the character out",
     .file = IN_YAML,
     .example = "name: \"a\\x07b\"\n",
     .neighbour = "name: \"a\\x41b\"\n"},
    {.id = "yaml-depth",
     .severity = SEVERITY_ERROR,
     .meaning =
         "Lists and mappings are nested less deep than the reader's limit.",
     .remedy = "nest less deep",
     .file = IN_YAML,
     .example = "a: "
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
                "[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
                "]]]]]]]]]]]]]]]]\n",
     .neighbour = "a: [[[[]]]]\n"},
    {.id = "yaml-directive",
     .severity = SEVERITY_WARNING,
     .meaning = "A file has no directives but %YAML.",
     .remedy = "leave the directive out",
     .file = IN_YAML,
     .example = "%FOO bar\n"
                "---\n"
                "name: x\n",
     .neighbour = "%YAML 1.2\n"
                  "---\n"
                  "name: x\n"},
    {.id = "yaml-duplicate-key",
     .severity = SEVERITY_ERROR,
     .meaning = "A mapping has each key once. The second one would silently "
                "win over the first.",
     .remedy = "keep one of the two, or make a list of their values",
     .file = IN_YAML,
     .example = "name: Gold\n"
                "name: Silver\n",
     .neighbour = "name: Gold\n"
                  "summary: Silver\n"},
    {.id = "yaml-empty",
     .severity = SEVERITY_ERROR,
     .meaning = "A file holds something besides comments.",
     .remedy = "write what it describes, or remove the file",
     .file = IN_YAML,
     .example = "# nothing here yet\n",
     .neighbour = "name: x\n"},
    {.id = "yaml-encoding",
     .severity = SEVERITY_ERROR,
     .meaning = "A file is UTF-8.",
     .remedy = "store the file as UTF-8"},
    {.id = "yaml-key",
     .severity = SEVERITY_ERROR,
     .meaning = "A key is a short text, not a list, a mapping or nothing.",
     .remedy = "put between quotes what is meant as text",
     .file = IN_YAML,
     .example = "[a, b]: x\n",
     .neighbour = "\"[a, b]\": x\n"},
    {.id = "yaml-limit",
     .severity = SEVERITY_ERROR,
     .meaning = "A file, and what its aliases make of it, is not larger than "
                "the reader's limits.",
     .remedy = "divide it into several files, and repeat less by aliases",
     .file = IN_YAML,
     .example = "a: &a [x, x, x, x, x, x, x, x, x]\n"
                "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
                "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n"
                "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
                "e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\n"
                "f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]\n"
                "g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f]\n"
                "h: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g]\n"
                "# slagen dump content/example.yaml\n",
     .neighbour = "a: &a [x, x, x]\n"
                  "b: [*a, *a]\n"
                  "# slagen dump content/example.yaml\n"},
    {.id = "yaml-merge-key",
     .severity = SEVERITY_ERROR,
     .meaning = "The merge key `<<` of YAML 1.1 is not read: where a value "
                "comes from would be hidden.",
     .remedy = "write the keys out",
     .file = IN_YAML,
     .example = "<<: {name: Gold}\n",
     .neighbour = "name: Gold\n"},
    {.id = "yaml-multiple-documents",
     .severity = SEVERITY_ERROR,
     .meaning = "A file holds one document.",
     .remedy = "put the second document into a file of its own",
     .file = IN_YAML,
     .example = "name: a\n"
                "---\n"
                "name: b\n",
     .neighbour = "name: a\n"},
    {.id = "yaml-syntax",
     .severity = SEVERITY_ERROR,
     .meaning = "The file is YAML.",
     .remedy = "look at the character that the message points to, and at the "
               "quotes and brackets before it",
     .file = IN_YAML,
     .example = "name: [a, b\n"
                "summary: x\n",
     .neighbour = "name: [a, b]\n"
                  "summary: x\n"},
    {.id = "yaml-tag",
     .severity = SEVERITY_ERROR,
     .meaning = "Values have no tags: the key of a value says what it is.",
     .remedy = "leave the tag out",
     .file = IN_YAML,
     .example = "name: !custom x\n",
     .neighbour = "name: \"!custom x\"\n"},
    {.id = "yaml-version",
     .severity = SEVERITY_ERROR,
     .meaning = "A %YAML directive names version 1.1 or 1.2.",
     .remedy = "write %YAML 1.2, or leave the line out",
     .file = IN_YAML,
     .example = "%YAML 2.0\n"
                "---\n"
                "name: x\n",
     .neighbour = "%YAML 1.2\n"
                  "---\n"
                  "name: x\n"},
    {.id = "json-depth",
     .severity = SEVERITY_ERROR,
     .meaning = "Lists and mappings in JSON are nested less deep than the "
                "reader's limit.",
     .remedy = "nest less deep"},
    {.id = "json-duplicate-key",
     .severity = SEVERITY_ERROR,
     .meaning = "An object in JSON has each key once.",
     .remedy = "keep one of the two",
     .file = "letters/request.json",
     .example = "{\"template\": \"Dear {{name}},\", \"data\": {\"name\": "
                "\"Lena\", \"name\": \"Mei\"}}\n"
                "# slagen render --json <letters/request.json\n",
     .neighbour =
         "{\"template\": \"Dear {{name}},\", \"data\": {\"name\": \"Lena\"}}\n"
         "# slagen render --json <letters/request.json\n"},
    {.id = "json-encoding",
     .severity = SEVERITY_ERROR,
     .meaning = "JSON is UTF-8.",
     .remedy = "store the file as UTF-8"},
    {.id = "json-syntax",
     .severity = SEVERITY_ERROR,
     .meaning =
         "The file is JSON (RFC 8259): no comments, no comma before a bracket.",
     .remedy = "look at the character that the message points to",
     .file = "letters/request.json",
     .example =
         "{\"template\": \"Dear {{name}},\", \"data\": {\"name\": \"Lena\",}}\n"
         "# slagen render --json <letters/request.json\n",
     .neighbour =
         "{\"template\": \"Dear {{name}},\", \"data\": {\"name\": \"Lena\"}}\n"
         "# slagen render --json <letters/request.json\n"},
    {0},
};
