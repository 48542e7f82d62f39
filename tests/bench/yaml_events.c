/* SPDX-License-Identifier: MIT */
/* yaml_events LIST: the yardstick.  Reads the files that LIST names, one a
 * line, as libyaml's events, and does nothing with them: what no reader of
 * these files that uses libyaml can be faster than. */
#include <stdio.h>
#include <string.h>
#include <yaml.h>

static int read_file(const char *path, long *events)
{
    yaml_parser_t parser;
    yaml_event_t event;
    int more = 1;
    FILE *file = fopen(path, "rb");
    if (!file || !yaml_parser_initialize(&parser)) {
        return 1;
    }
    yaml_parser_set_input_file(&parser, file);
    while (more && yaml_parser_parse(&parser, &event)) {
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
        ++*events;
    }
    yaml_parser_delete(&parser);
    fclose(file);
    return more;
}

int main(int argc, char **argv)
{
    char path[4096];
    long events = 0;
    FILE *list = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (!list) {
        fputs("usage: yaml_events LIST\n", stderr);
        return 2;
    }
    while (fgets(path, sizeof path, list)) {
        path[strcspn(path, "\n")] = '\0';
        if (read_file(path, &events)) {
            fprintf(stderr, "%s: not read\n", path);
            return 1;
        }
    }
    printf("%ld\n", events);
    return 0;
}
