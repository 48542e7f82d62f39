#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# Every id of a finding that the sources use has a page, every page an id; each
# example is run and leads to its finding, and its neighbour does not.  An id
# whose example nobody can run in a project has a case elsewhere in the tests.
use strict;
use warnings;
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
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
my $kind = qr/^(?:yaml|json|template|locale|message|content|output|slug|markdown|prose|url|limit|io)-/;
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
    while ($text =~ /(?:`|\[|allow |explain |^  )((?:duty|suppression|rule|hours|ref|yaml|template|locale|message|content|url|prose|markdown)-[a-z0-9-]+)(?=[\]:`\s])/gm) {
        push @unknown, "$path: $1" unless $page{$1} || $1 eq 'yaml-test-suite';
    }
}
check('ids in the manual have pages', @unknown);

# ---- cases ----------------------------------------------------------------
my $tests = join '', map { slurp($_) } glob('tests/unit/*/*.c tests/program/*.t tests/golden/*/output.txt');
my $rules_test = slurp('tests/unit/rules/rules_test.c');
# A row of the table of cases: {"rule", "name", {texts}, "places"}
sub cases {
    my ($id) = @_;
    my @places;
    while ($rules_test =~ /\{"\Q$id\E",.*?\},\s*"([^"]*)"\s*\},\n/gs) { push @places, $1 }
    return @places;
}
# What no test can bring about: a system without its data, too many files or days.
my %untested = map { $_ => 1 } qw(calendar-size limit-files locale-icu zone-folder);
check('every id without an example has a case', map { $_->{id} } grep {
    my $id = $_->{id};
    my @places = cases($id);
    @places ? !grep({ $_ ne '' } @places) || !grep({ $_ eq '' } @places)
            : $tests !~ /(?<![\w-])\Q$id\E(?![\w-])/;
} grep { !defined $_->{example} && !$untested{$_->{id}} } @$pages);

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

sub found {
    my ($page, $text) = @_;
    my $folder = "$tmp/project";
    system('rm', '-rf', $folder);
    my $file = $page->{file};
    utf8::encode($text);
    my $base = $project{$file};
    my %files = (%project, $file => defined $base ? merged($base, $text) : $text);
    for my $path (keys %files) {
        (my $in = "$folder/$path") =~ s{/[^/]*$}{};
        make_path($in);
        open my $out, '>:raw', "$folder/$path" or die "$path: $!";
        print $out $files{$path};
        close $out or die "$path: $!";
    }
    return map { $_->{rule} } @{decode_json(scalar qx{'$slagen' check --format json -C '$folder'})};
}

for my $page (grep { defined $_->{example} } @$pages) {
    my $id = $page->{id};
    my @example = found($page, $page->{example});
    my @neighbour = found($page, $page->{neighbour});
    check("the example of $id",
          (grep({ $_ eq $id } @example) ? () : "it finds: @example"),
          (grep({ $_ eq $id } @neighbour) ? "the neighbour is found, too" : ()),
          # a neighbour is right; a whole file of YAML need not be a document
          map { "the neighbour has $_" } grep {
              $_ ne $id && $page{$_}{certain} && $page->{file} ne 'content/example.yaml'
          } @neighbour);
}
print "1..$number\n";
exit($failed ? 1 : 0);
