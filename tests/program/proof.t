#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# Who is told of what a proof-reader finds, and when: what a project can change,
# in `check` and in `build --strict`; what its glossaries and comments say.
use strict;
use warnings;
use utf8;
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);

binmode STDOUT, ':utf8';
my $slagen = $ENV{SLAGEN} || 'build/slagen';
$slagen = qx{realpath '$slagen'} =~ s/\n//r;
my $tmp = tempdir(CLEANUP => 1);
my ($number, $failed) = (0, 0);

my %base = (
    'slagen.yaml' => "site: S\nlocales: [en, ru]\n",
    'content/plan.yaml' => <<'END',
plan: office
name: Office
summary: Help with Azure for up to 40 people.
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
END
);
my $translated = <<'END';
site.name: С
plan.office.name: Офис
plan.office.summary: %s
partner.p.self_help.g.label: Г
END

sub check {
    my ($name, @wrong) = @_;
    print @wrong ? 'not ' : '', 'ok ', ++$number, " - $name\n", map { "# $_\n" } @wrong;
    $failed ||= @wrong;
}
sub same { my ($got, $want) = @_; return $got eq $want ? () : ("got:  $got", "want: $want") }

sub project {
    my ($summary, $files) = @_;
    my $folder = "$tmp/" . ++(our $projects);
    my %all = (%base, 'locales/ru/content.yaml' => sprintf($translated, $summary), %{$files || {}});
    for my $path (keys %all) {
        (my $in = "$folder/$path") =~ s{/[^/]*$}{};
        make_path($in);
        open my $file, '>:utf8', "$folder/$path" or die "$path: $!";
        print $file $all{$path};
        close $file or die "$path: $!";
    }
    return $folder;
}

# "status: severity rule file:line; …"; what a comment lets stand in brackets
sub found {
    my ($folder, $options) = @_;
    my $json = qx{'$slagen' check --format json @{[$options || '']} -C '$folder'};
    my $status = $? >> 8;
    my @all = map {
        my $told = "$_->{severity} $_->{rule} $_->{file}:$_->{line}";
        defined $_->{suppressed} ? "[$told]" : $told;
    } @{decode_json($json)};
    return "$status: " . join '; ', @all;
}
sub build {
    my ($folder, $options) = @_;
    my $printed = qx{'$slagen' build $options -C '$folder' -o '$folder/out' 2>&1};
    return ($? >> 8) . ': ' . join ' ', $printed =~ /(?:error|warning)\[([a-z-]+)\]/g;
}

my $good = 'Помощь с Azure, до 40 человек.';
my $wrong = 'Помощь с azure, до 40 человек.';
my $content = 'locales/ru/content.yaml';

check('nothing is found where nothing is wrong', same(found(project($good)), '0: '));
check('a slip has its place', same(found(project($wrong)), "1: error proof-case $content:3"));
check('a build does not look', same(build(project($wrong), ''), '0: '));
check('a strict build does', same(build(project($wrong), '--strict'), '1: proof-case'));
check('a strict build of what is right publishes', same(build(project($good), '--strict'), '0: '));
check('a figure is told once', same(found(project('Помощь с Azure, до 50 человек.')),
                                    "1: error guard-translation $content:3"));
check('also one that is no quantity', same(found(project('Помощь с Azure 2, до 40 человек.')),
                                           "0: warning proof-digits $content:3"));
for my $level (['off', '0: '], ['warning', "0: warning proof-case $content:3"]) {
    check("the project has the last word: $level->[0]",
          same(found(project($wrong, {'slagen.yaml' => $base{'slagen.yaml'} . "rules: {proof-case: $level->[0]}\n"})),
               $level->[1]));
}
check('a comment lets one stand',
      same(found(project("$wrong   # slagen: allow proof-case: the name of a yacht")),
           "0: [error proof-case $content:3]"));
check('a comment without use is told',
      same(found(project("$good   # slagen: allow proof-case: the name of a yacht")),
           "0: warning suppression-unused $content:3"));

my $glossary = "terms: {help: {source: '\\bhelp\\b'}}\n";
my $words = "terms: {help: {say: содействие, match: содействи}}\nforbidden: [{pattern: человек, certain: true}]\n";
check('a project has terms of its own, for its own texts',
      same(found(project($good, {'locales/glossary.yaml' => $glossary, 'locales/ru/glossary.yaml' => $words})),
           "1: warning proof-term $content:3; error proof-forbidden $content:3"));
check('what comes with the program is left alone',
      same(found(project($good, {'locales/ru/glossary.yaml' => "forbidden: [{pattern: Содержание}]\n"})), '0: '));
check('a message of the project is not',
      same(found(project($good, {'locales/ru/glossary.yaml' => "forbidden: [{pattern: Содержание}]\n",
                                 'locales/ru/messages.yaml' => "label.contents: Содержание\n"})),
           '0: warning proof-forbidden locales/ru/messages.yaml:1'));
check('a text is measured with the facts of its page',
      same(found(project($good, {'locales/ru/messages.yaml' => "partner.title: \"{partner}: поддержка клиентов\"\n",
                                 'locales/en/meta.yaml' => "partner.title: {max: 20}\n"})),
           '1: error text-long locales/ru/messages.yaml:1'));
check('one that has room is not told',
      same(found(project($good, {'locales/ru/messages.yaml' => "partner.title: \"{partner}: поддержка клиентов\"\n",
                                 'locales/en/meta.yaml' => "partner.title: {max: 21}\n"})), '0: '));
print "1..$number\n";
exit($failed ? 1 : 0);
