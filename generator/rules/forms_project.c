/* SPDX-License-Identifier: MIT */
/* The project as a whole, what it says of findings, and the output (cli/,
 * rules/, write/). */
#include "rules/forms.h"

const struct finding forms_project[] = {
    {.id = "file-ignored",
     .severity = SEVERITY_WARNING,
     .meaning = "A file that looks like content is content.",
     .remedy = "let its name end in .yaml",
     .file = "content/terms.yml",
     .example = "page: terms\n"
                "title: Terms\n"
                "body: \"Call {partner.phone}.\"\n",
     .neighbour = "# content/terms.yaml\n"
                  "page: terms\n"
                  "title: Terms\n"
                  "body: \"Call {partner.phone}.\"\n"},
    {.id = "project-missing",
     .severity = SEVERITY_ERROR,
     .meaning = "The project's folder holds slagen.yaml or content/.",
     .remedy = "name the folder with -C, or begin a project",
     .file = IN_PLAN,
     .example = "# slagen check -C content\n",
     .neighbour = "# slagen check -C .\n"},
    {.id = "rule-severity",
     .severity = SEVERITY_ERROR,
     .meaning = "Findings that are certain stay errors: behind them something "
                "was not understood.",
     .remedy = "leave the line out of `rules`",
     .file = IN_SITE,
     .example = "rules: {yaml-syntax: warning}\n",
     .neighbour = "rules: {url-http: error}\n"},
    {.id = "rule-unknown",
     .severity = SEVERITY_ERROR,
     .meaning = "What `rules` and comments name is the id of a finding.",
     .remedy = "correct the id; `slagen rules` lists them all",
     .file = IN_SITE,
     .example = "rules: {url-htp: off}\n",
     .neighbour = "rules: {url-http: off}\n"},
    {.id = "suppression-certain",
     .severity = SEVERITY_ERROR,
     .meaning = "A comment allows no finding that is certain.",
     .remedy = "mend the fault",
     .file = IN_PLAN,
     .example = "# slagen: allow unknown-key: we need it\n"
                "name: Office\n",
     .neighbour = "# we need it\n"
                  "name: Office\n"},
    {.id = "suppression-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A comment that begins with `slagen:` allows one finding.",
     .remedy = "write `# slagen: allow RULE: reason`",
     .file = IN_PLAN,
     .example = "name: Office  # slagen: ignore duty-price-unsaid\n",
     .neighbour = "name: Office  # duty-price-unsaid is not our concern\n"},
    {.id = "suppression-reason",
     .severity = SEVERITY_ERROR,
     .meaning = "A comment that allows a finding says why.",
     .remedy = "write `# slagen: allow RULE: reason`",
     .file = IN_PLAN,
     .example = "# slagen: allow duty-price-unsaid\n"
                "name: Office\n",
     .neighbour = "# Prices are not our concern.\n"
                  "name: Office\n"},
    {.id = "suppression-unused",
     .severity = SEVERITY_WARNING,
     .meaning = "A comment allows a finding that there is.",
     .remedy = "leave the comment out, or put it on the line of the finding, "
               "or on one of its own before it",
     .file = IN_PLAN,
     .example = "# slagen: allow duty-price-unsaid: sold by others\n"
                "name: Office\n",
     .neighbour = "# sold by others\n"
                  "name: Office\n"},
    {.id = "render-request",
     .severity = SEVERITY_ERROR,
     .meaning = "A request to `slagen render` holds a template.",
     .remedy = "write {\"template\": \"…\", \"data\": {…}, \"partials\": {…}}",
     .file = "letters/request.json",
     .example = "{\"data\": {}}\n"
                "# slagen render --json <letters/request.json\n",
     .neighbour =
         "{\"template\": \"Dear {{name}},\", \"data\": {\"name\": \"Lena\"}}\n"
         "# slagen render --json <letters/request.json\n"},
    {.id = "io-read",
     .severity = SEVERITY_ERROR,
     .meaning = "What the project names can be read.",
     .remedy = "look at the path and its permissions"},
    {.id = "io-write",
     .severity = SEVERITY_ERROR,
     .meaning = "The output can be written.",
     .remedy = "look at the permissions of the output folder, and at the room "
               "on the disk"},
    {.id = "limit-files",
     .severity = SEVERITY_ERROR,
     .meaning = "A project has not more files than the limit.",
     .remedy = "divide it into several projects"},
    {.id = "limit-folders",
     .severity = SEVERITY_ERROR,
     .meaning = "Folders are nested less deep than the limit.",
     .remedy = "nest less deep"},
    {.id = "limit-size",
     .severity = SEVERITY_ERROR,
     .meaning = "A file is not larger than the limit.",
     .remedy = "divide it into several files"},
    {.id = "output-foreign",
     .severity = SEVERITY_WARNING,
     .meaning = "The output folder is the site's alone. What slagen did not "
                "publish is kept.",
     .remedy = "choose a folder that is the site's alone",
     .file = "site/notes.txt",
     .example = "Mine.\n"
                "# slagen build -o site\n",
     .neighbour = "# slagen build -o site\n"},
    {.id = "output-foreign-conflict",
     .severity = SEVERITY_ERROR,
     .meaning = "Nothing stands in the output folder where slagen must put "
                "something of its own.",
     .remedy = "move it away, or choose another folder",
     .file = "site/en/index.html",
     .example = "Mine.\n"
                "# slagen build -o site\n",
     .neighbour = "# slagen build -o site\n"},
    {.id = "output-locked",
     .severity = SEVERITY_ERROR,
     .meaning = "One slagen at a time publishes into a folder.",
     .remedy = "wait until the other has ended, then run again"},
    {.id = "output-manifest",
     .severity = SEVERITY_ERROR,
     .meaning = "The manifest in the output folder is one of slagen's.",
     .remedy = "choose another folder, or delete the file if the folder may be "
               "filled anew",
     .file = "site/manifest.json",
     .example = "{\"name\": \"another program\"}\n"
                "# slagen build -o site\n",
     .neighbour = "# slagen build -o site\n"},
    {.id = "output-modified",
     .severity = SEVERITY_ERROR,
     .meaning = "Published files are not edited by hand.",
     .remedy = "bring the change into the content or a template, or replace "
               "the file with --force",
     .file = IN_SITE,
     .example = "# slagen build -o site\n"
                "# site/en/index.html\n"
                "Edited by hand.\n"
                "# slagen build -o site\n",
     .neighbour = "# slagen build -o site\n"
                  "# slagen build -o site\n"},
    {.id = "output-path",
     .severity = SEVERITY_ERROR,
     .meaning =
         "The path of a published file is one that every system can have.",
     .remedy = "give the page another id"},
    {.id = "output-unsafe",
     .severity = SEVERITY_ERROR,
     .meaning = "The output folder is a folder of yours, apart from the "
                "project's sources.",
     .remedy = "choose a folder that is the site's alone, like build/site",
     .file = IN_PLAN,
     .example = "# slagen build -o content\n",
     .neighbour = "# slagen build -o site\n"},
    {.id = "path-unsafe",
     .severity = SEVERITY_ERROR,
     .meaning = "Paths stay below the project's folder; no name in them is "
                "empty, hidden or holds what cannot be seen.",
     .remedy = "give the file another name",
     .file = IN_CALENDAR,
     .example = "import: ../closures.ics\n",
     .neighbour = "import: closures.ics\n"
                  "# content/closures.ics\n"
                  "BEGIN:VCALENDAR\n"
                  "BEGIN:VEVENT\n"
                  "DTSTART;VALUE=DATE:20271224\n"
                  "SUMMARY:Closed\n"
                  "END:VEVENT\n"
                  "END:VCALENDAR\n"},
    {.id = "slug-collision",
     .severity = SEVERITY_ERROR,
     .meaning = "No two pages become one file, on systems that do not tell "
                "capitals from small letters either.",
     .remedy = "give one of the two another id"},
    {.id = "slug-long",
     .severity = SEVERITY_ERROR,
     .meaning = "The path of a published file is not too long for any system.",
     .remedy = "give the page a shorter id"},
    {.id = "slug-reserved",
     .severity = SEVERITY_ERROR,
     .meaning = "No published file has a name that a system keeps for itself.",
     .remedy = "give the page another id",
     .file = IN_PARTNER,
     .example = "partner: con\n"
                "# slagen build -o site\n",
     .neighbour = "partner: conrad\n"
                  "# slagen build -o site\n"},
    {0},
};
