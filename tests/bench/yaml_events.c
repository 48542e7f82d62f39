/* SPDX-License-Identifier: MIT */
/* yaml_events FILE…: the yardstick.  Reads the files as libyaml's events and
 * does nothing with them: what no reader of these files can be faster than. */
#include <stdio.h>
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
    long events = 0;
    for (int i = 1; i < argc; i++) {
        if (read_file(argv[i], &events)) {
            fprintf(stderr, "%s: not read\n", argv[i]);
            return 1;
        }
    }
    printf("%ld\n", events);
    return 0;
}
