#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# Every id of a finding that the sources use has a page, every page an id; each
# example is run and leads to its finding, and its neighbour does not.  What is
# too long for a page is made here; what needs a broken machine has a case
# elsewhere in the tests.
use strict;
use warnings;
use File::Path qw(make_path);
use File::Spec::Functions qw(rel2abs);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
my $program = rel2abs($slagen);
my $tmp = tempdir(CLEANUP => 1);
my ($number, $failed) = (0, 0);

sub slurp {
    my ($path) = @_;
    open my $file, '<:raw', $path or die "$path: $!";
    local $/;
    return scalar <$file>;
}

sub check {
    my ($name, @wrong) = @_;
    print @wrong ? 'not ' : '', 'ok ', ++$number, " - $name\n", map { "# $_\n" } @wrong;
    $failed ||= @wrong;
}

my $pages = decode_json(scalar qx{'$slagen' rules --json});
my %page = map { $_->{id} => $_ } @$pages;

# ---- ids in the sources ---------------------------------------------------
# An id is a string of words with hyphens that goes into a call that reports or
# into a variable called rule.  Functions and tables that hand out ids have no
# such mark: there, a string counts that begins as ids do.
my %used;
my $call = qr/(?:diag_\w+|report\w*|complain\w*|refuse\w*|fail\w*|message_fault|yaml_reader_\w+|prose_check_report)\s*\([^;]*$/s;
my $kind = qr/^(?:bitext|yaml|json|template|locale|message|content|output|slug|markdown|prose|url|limit|io)-/;
for my $path (glob 'generator/*/*.[ch]') {
    next if $path =~ m{^generator/rules/(?:forms|rule_examples|findings|rules\.c)};
    my $text = slurp($path) =~ s{/\*.*?\*/}{}gsr;
    while ($text =~ /"([a-z]+(?:-[a-z0-9]+)+)"/g) {
        my ($word, $before) = ($1, substr($text, 0, $-[0]));
        $before =~ s/^.*[;}]//s;
        $used{$word} //= $path
            if $before =~ $call && $before !~ /STR\($/ || $before =~ /\brule\s*=\s*$/ || $word =~ $kind;
    }
}
$used{$_->{id}} //= 'generator/rules/rules.c' for grep { defined $_->{duty} } @$pages;
check('every id has a page', map {
    "$_ ($used{$_}) has none; a row for generator/rules/forms_*.c:\n#   {.id = \"$_\","
        . " .severity = SEVERITY_ERROR, .meaning = \"…\", .remedy = \"…\", .file = IN_PLAN,"
        . " .example = \"…\", .neighbour = \"…\"},"
} grep { !$page{$_} } sort keys %used);
check('every page has an id', grep { !$used{$_} } sort keys %page);
check('every page is complete', map { $_->{id} } grep {
    my $page = $_;
    !$page->{meaning} || $page->{meaning} !~ /\.$/ || !$page->{remedy} || $page->{remedy} =~ /\.$/
        || defined $page->{example} != defined $page->{neighbour}
        || defined $page->{example} != defined $page->{file}
} @$pages);

# ---- ids in the manual ----------------------------------------------------
my @unknown;
for my $path (grep { !m{/(?:reference|rules)\.md$} } glob('docs/*.md'), 'README.md') {
    my $text = slurp($path);
    # names of variables, in `slagen quote --set`, are no ids
    my %variable = map { $_ => 1 } qw(hours-evening hours-otherwise);
    while ($text =~ /(?:`|\[|allow |explain |^  )((?:duty|suppression|rule|hours|ref|yaml|template|locale|message|content|url|prose|markdown|proof|glossary)-[a-z0-9-]+)(?=[\]:`\s])/gm) {
        push @unknown, "$path: $1" unless $page{$1} || $variable{$1} || $1 eq 'yaml-test-suite';
    }
}
check('ids in the manual have pages', @unknown);

# ---- examples -------------------------------------------------------------
my %project = (
    'content/plan.yaml' => <<'END',
plan: office
name: Office
support: [billing]
reach: [{by: phone, during: always}]
price: free
END
    'content/partner.yaml' => <<'END',
partner: p
name: P
country: DE
contact: {phone: "+49 89 99998 100"}
self_help: {g: {label: G, url: https://g.example}}
plans: [office]
pages: [help]
END
    'content/calendar.yaml' => <<'END',
calendar: days
name: Holidays
days: {01-01: New Year's Day}
END
    'content/page.yaml' => <<'END',
page: help
title: Help
body: "Call {partner.phone}."
END
    'slagen.yaml' => <<'END',
site: S
locales: [en, ru]
END
);

# Gives the lines of each key of a file, comments with the key behind them.
sub blocks {
    my @blocks;
    my $open = 0;
    for my $line (split /^/, $_[0]) {
        my $comment = $line =~ /^#/;
        if ($line !~ /^\s/ && !$open) { push @blocks, [undef, ''] }
        $blocks[-1][0] = $1 if !$comment && $line =~ /^([^\s:#][^:]*):/;
        $blocks[-1][1] .= $line;
        $open = $comment;
    }
    return @blocks;
}

# Gives a file with the keys that a fragment names.
sub merged {
    my ($base, $fragment) = @_;
    my @new = blocks($fragment);
    my @old;
    for my $block (blocks($base)) {
        my ($better) = grep { defined $_->[0] && $_->[0] eq $block->[0] } @new;
        push @old, $better || $block;
    }
    for my $block (@new) {
        push @old, $block unless grep { $_ == $block } @old;
    }
    return join '', map { $_->[1] } @old;
}


# Gives [path, text] and [undef, command] of an example: a comment with a path
# begins another file, one with a command runs it.
sub steps {
    my ($path, $text) = @_;
    my @steps = ([$path, '']);
    for my $line (split /^/, $text) {
        if ($line =~ m{^(?:# |\{\{! )(\S+/\S+|slagen\.yaml)(?: \}\})?$}) { push @steps, [$1, '']; next }
        if ($line =~ /^# slagen (.*)$/) { push @steps, [undef, $1]; next }
        push @steps, ['', ''] unless defined $steps[-1][0];
        $steps[-1][1] .= $line;
    }
    return grep { !defined $_->[0] || $_->[1] ne '' || $_->[0] ne $path } @steps;
}

my $folder = "$tmp/project";

sub put {
    my ($path, $text) = @_;
    (my $in = "$folder/$path") =~ s{/[^/]*$}{};
    make_path($in);
    open my $out, '>:raw', "$folder/$path" or die "$path: $!";
    print $out $text;
    close $out or die "$path: $!";
}

# Gives the ids that a command finds in the project.
sub ids_of {
    my ($command) = @_;
    if ($command =~ /^check/) {
        return map { $_->{rule} }
            @{decode_json(scalar qx{cd '$folder' && '$program' $command --format json})};
    }
    my $printed = qx{cd '$folder' && '$program' $command 2>&1};
    return $printed =~ /(?:error|warning|note)\[([a-z0-9-]+)\]/g;
}

sub found {
    my ($path, $text) = @_;
    system('rm', '-rf', $folder);
    my @steps = steps($path, $text);
    my @found;
    put($_, $project{$_}) for keys %project;
    push @steps, [undef, 'check'] unless grep { !defined $_->[0] } @steps;
    for my $step (@steps) {
        my ($file, $new) = @$step;
        if (!defined $file) { @found = ids_of($new); next }
        my $base = $project{$file};
        put($file, defined $base ? merged($base, $new) : $new);
    }
    return @found;
}

# What is too long for a page: a path and two texts.
sub chain { my ($count, $line) = @_; return map { sprintf $line, $_, $_, $_ + 1 } 1 .. $count }
my $closure = "import: closures.ics\n# content/closures.ics\n";
my $event = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20271224\nSUMMARY:%s\nEND:VEVENT\nEND:VCALENDAR\n";
my $request = "# slagen render --json <letters/request.json\n";
my %long = (
    'calendar-depth' => ['content/calendar.yaml', map {
        join '', "includes: [c1]\n", chain($_, "# content/c%d.yaml\ncalendar: c%d\nname: C\nincludes: [c%d]\n"),
            "# content/end.yaml\ncalendar: c", $_ + 1, "\nname: C\ndays: {05-01: N}\n"
    } 20, 3],
    'calendar-size' => ['content/calendar.yaml', map {
        my $years = $_;
        join '', "days:\n", map { my $year = $_; map { my $month = $_; map {
            sprintf "  %04d-%02d-%02d: N\n", $year, $month, $_ } 1 .. 28 } 1 .. 12 } 2000 .. 2000 + $years
    } 32, 9],
    'extends-depth' => ['content/plan.yaml', map {
        join '', "extends: c1\n", chain($_, "# content/c%d.yaml\nplan: c%d\nname: C\nabstract: true\nextends: c%d\n"),
            "# content/end.yaml\nplan: c", $_ + 1, "\nname: C\nabstract: true\nsupport: [billing]\n"
    } 12, 3],
    'ics-encoding' => ['content/calendar.yaml', map { $closure . sprintf $event, $_ } "F\x{e9}te", 'Fete'],
    'ics-limit' => ['content/calendar.yaml', map { $closure . sprintf $event, 'A' x $_ } 5000, 50],
    'json-depth' => ['letters/request.json', map {
        qq({"template": "x", "data": {"a": ) . '[' x $_ . ']' x $_ . "}}\n$request"
    } 200, 20],
    'json-encoding' => ['letters/request.json', map { qq({"template": "$_", "data": {}}\n$request) } "F\x{e9}te", 'Fete'],
    'limit-folders' => ['content/plan.yaml', map { '# content/' . 'a/' x $_ . "x.txt\nx\n" } 20, 5],
    'limit-prose' => ['content/page.yaml', map { 'body: "Call {partner.phone}. ' . 'word ' x $_ . "\"\n" } 14_000, 100],
    'limit-size' => ['content/plan.yaml', map { "# x\n" x $_ } 300_000, 100],
    'message-size' => ['locales/ru/messages.yaml', map { 'hours.line: "{days}: {hours}' . 'x' x $_ . "\"\n" } 70_000, 100],
    'template-encoding' => ['templates/html/index.mustache', map { "<p>$_</p>\n" } "F\x{e9}te", 'Fete'],
    'tmx-limit' => ['old/memory.tmx', map {
        '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>' . 'moss ' x $_
            . "</seg></tuv></tu></body></tmx>\n# slagen l10n import-side-by-side slagen.yaml --memory old/memory.tmx\n"
    } 300_000, 100],
    'template-output-limit' => ['letters/request.json', map {
        '{"template": "' . '{{#a}}' x 3 . 'x' x $_ . '{{/a}}' x 3 . '", "data": {"a": [' . join(',', 1 .. 40) . "]}}\n$request"
    } 2000, 1],
    'yaml-encoding' => ['content/page.yaml', map { "title: $_\n" } "F\x{e9}te", 'Fete'],
);
# What happens only where the machine is at fault, or in parts of the program
# that the command line does not reach; each has a case elsewhere.
my %elsewhere = map { $_ => 1 } qw(
    bitext-character bitext-code bitext-duplicate bitext-encoding
    bitext-language bitext-limit bitext-syntax bitext-unit
    import-language import-message import-unknown io-read io-write limit-files locale-icu zone-data zone-folder
    output-locked output-path slug-collision slug-long template-refused template-size);
my $tests = join '', map { slurp($_) } glob('tests/unit/*/*.c tests/program/*.t');
check('what no project brings about has a case elsewhere',
      grep { !$page{$_} || $tests !~ /(?<![\w-])\Q$_\E(?![\w-])/ } sort keys %elsewhere);
check('nothing else is without an example',
      grep { !defined $page{$_}{example} && !$long{$_} && !$elsewhere{$_} } sort keys %page);

sub example {
    my ($id, $file, $fires, $quiet) = @_;
    my @example = found($file, $fires);
    my @neighbour = found($file, $quiet);
    check("the example of $id",
          (grep({ $_ eq $id } @example) ? () : "it finds: @example"),
          (grep({ $_ eq $id } @neighbour) ? "the neighbour is found, too" : ()),
          # a neighbour is right; a whole file of YAML need not be a document
          map { "the neighbour has $_" } grep {
              $_ ne $id && $page{$_}{certain} && $file ne 'content/example.yaml'
          } @neighbour);
}

for my $page (@$pages) {
    my $id = $page->{id};
    example($id, map { my $text = $_; utf8::encode($text); $text } @$page{qw(file example neighbour)})
        if defined $page->{example};
    example($id, @{$long{$id}}) if $long{$id};
}
print "1..$number\n";
exit($failed ? 1 : 0);
