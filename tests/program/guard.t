#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# The guard of values through the program: sentences that contradict the facts,
# each beside one that does not.  What is found is marked in the sentence,
# "within [[4 hours]]", with the rule in front of it where it is another one than
# guard-contradiction: "[[guard-always|24/7]]".  Every sentence is a page of its
# own, in English or in a translation.  Then projects in guard-quiet/, in which
# nothing may be found.
use strict;
use warnings;
use utf8;
use File::Basename qw(basename dirname);
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use JSON::PP ();

binmode STDOUT, ':encoding(UTF-8)';
binmode STDERR, ':encoding(UTF-8)';

my $slagen = $ENV{SLAGEN} || 'build/slagen';
my $here = dirname(__FILE__);
my $number = 0;
my $failed = 0;

my $plan = <<'END';
plan: gold
name: Gold
support: [technical]
hours:
  office: {zone: Europe/Berlin, week: {mon-thu: 08:00-17:00, fri: 08:00-15:00}}
reach:
  - {by: phone, during: office}
  - {by: chat, during: office}
  - {by: email, during: office}
severities:
  critical: Nobody can work.
  high: Some cannot work.
  normal: Everything else.
targets:
  critical: {first_response: 30 minutes, update: every 2 hours, resolution: 8 hours (objective)}
  high: {first_response: 2 business hours}
  normal: {first_response: 1 business day}
availability:
  promise: 99.9 %
  per: calendar month
  credits: [10 % below 99.9 %, 25 % below 99.0 %]
  of: the fee
  claim_within: 15 days
price: EUR 249.00 per month, excluding tax
term: {minimum: 12 months, notice: 3 months}
END

my $night = <<'END';
plan: night
name: Night Watch
support: [technical]
reach: [{by: phone, during: always}]
severities: {critical: Nobody can work.}
targets: {critical: {first_response: 10 minutes}}
price: EUR 990.00 per month, excluding tax
END

my $partner = <<'END';
partner: %s
name: Company
country: DE
contact:
  phone: {number: "+49 89 99998 100", shown_as: 089 99998 100}
  chat: https://chat.example.com
  email: help@company.example
self_help: {g: {label: Guides, url: https://g.example}}
plans: [%s]
pages:
END

my $locales = <<'END';
source: en
locales:
  en: {url: en}
  de: {url: de}
  ru: {url: ru}
  zh-Hans: {url: zh-cn}
  zh-Hant: {url: zh-tw}
fallback: {de: [en], ru: [en], zh-Hans: [en], zh-Hant: [en]}
END

sub put {
    my ($path, $text) = @_;
    (my $folder = $path) =~ s{/[^/]*$}{};
    make_path($folder);
    open my $file, '>:encoding(UTF-8)', $path or die "$path: $!";
    print $file $text;
    close $file or die "$path: $!";
}

sub ok {
    my ($good, $name, $more) = @_;
    $number++;
    print $good ? "ok" : "not ok", " $number - $name\n";
    if (!$good) {
        $failed = 1;
        print map { "# $_\n" } split /\n/, $more;
    }
}

# Gives what `check` finds of the guard: {file}{line} => ["rule 9:17", …]; the
# columns count from the first character of the text.
sub findings {
    my ($folder) = @_;
    open my $pipe, '-|', $slagen, 'check', '--format', 'json', '-C', $folder
      or die "$slagen: $!";
    local $/;
    my $json = <$pipe>;
    close $pipe;
    my @findings = @{JSON::PP->new->utf8->decode($json)};
    return @findings;
}

# Takes the marks out of a sentence: ("plain", "rule 9:17", …).
sub unmark {
    my ($text) = @_;
    my @found;
    while ($text =~ /^(.*?)\[\[(?:([a-z-]+)\|)?(.*?)\]\]/s) {
        my ($before, $rule, $words) = ($1, $2 || 'guard-contradiction', $3);
        push @found, sprintf '%s %d:%d', $rule, length($before),
          length($before) + length($words);
        substr($text, 0, length $&) = $before . $words;
    }
    return ($text, @found);
}

# @cases: [language, sentence, source of the sentence, partner]
my @cases;

sub sentences {
    my ($language, $text, $partner) = @_;
    for my $line (grep { /\S/ && !/^\s*#/ } split /\n/, $text) {
        $line =~ s/^\s+|\s+$//g;
        my ($source, $sentence) =
          $line =~ / => / ? split / => /, $line : ('Text.', $line);
        push @cases, [$language, $sentence, $source, $partner || 'one'];
    }
}

require "./$here/guard.pl";
add_cases();

my $tmp = tempdir(CLEANUP => 1);
put("$tmp/slagen.yaml", "locales: [en, de, ru, zh-Hans, zh-Hant]\nsite: S\n");
put("$tmp/locales/locales.yaml", $locales);
for my $name (qw(locale messages)) {
    # German pages in English: only the texts of the project matter here
    open my $in, '<:encoding(UTF-8)', "locales/en/$name.yaml" or die;
    local $/;
    my $text = <$in>;
    $text =~ s/\ben-GB\b/de-DE/g;
    put("$tmp/locales/de/$name.yaml", $text);
}
put("$tmp/content/gold.yaml", $plan);
put("$tmp/content/night.yaml", $night);
my %lists = (one => '', two => '');
my (%content, %line, @expected);
for my $index (0 .. $#cases) {
    my ($language, $marked, $source, $shown) = @{$cases[$index]};
    my ($sentence, @found) = unmark($marked);
    my $file = sprintf 'content/pages/c%03d.yaml', $index;
    my $text = $language eq 'en' ? $sentence : $source;
    (my $line = $text) =~ s/'/''/g;
    put("$tmp/$file", sprintf "page: c%03d\ntitle: T\nbody: '%s'\n", $index, $line);
    $lists{$shown} .= sprintf "  - c%03d\n", $index;
    my $place = "$file:3";
    my $before = 7;
    if ($language ne 'en') {
        ($line = $sentence) =~ s/'/''/g;
        my $key = sprintf 'page.c%03d.body: ', $index;
        $content{$language} .= "$key'$line'\n";
        $place = "locales/$language/content.yaml:" . ++$line{$language};
        $before = length($key) + 1;
    }
    push @expected, {place => $place, before => $before, found => \@found,
                     name => "$language: $marked"};
}
put("$tmp/content/one.yaml", sprintf($partner, 'one', 'gold') . $lists{one});
put("$tmp/content/two.yaml", sprintf($partner, 'two', 'gold, night') . $lists{two});
put("$tmp/locales/$_/content.yaml", $content{$_}) for keys %content;

my (%found, @others);
for my $finding (findings($tmp)) {
    my $place = ($finding->{file} || '') . ":" . ($finding->{line} || 0);
    if ($finding->{severity} eq 'error') {
        push @{$found{$place}}, $finding;
    }
    push @others, "$place $finding->{rule} $finding->{message}"
      if $finding->{severity} eq 'error' && $finding->{rule} !~ /^guard-/;
}
ok(!@others, 'the project has no other faults', join "\n", @others);
for my $case (@expected) {
    my @got = map {
        sprintf '%s %d:%d', $_->{rule}, $_->{column} - 1 - $case->{before},
          $_->{end_column} - 1 - $case->{before}
    } @{$found{$case->{place}} || []};
    my $want = join '; ', @{$case->{found}};
    my $got = join '; ', @got;
    ok($got eq $want, $case->{name},
        "$case->{place}\ngot:  $got\nwant: $want\n" . join "\n",
        map { "$_->{message} < $_->{related}{file}:$_->{related}{line}" }
          @{$found{$case->{place}} || []});
}

# ---- nothing to be found ------------------------------------------------------

for my $file (sort glob "$here/guard-quiet/*.yaml") {
    my $folder = tempdir(CLEANUP => 1);
    open my $in, '<:encoding(UTF-8)', $file or die "$file: $!";
    my $text = do { local $/; <$in> };
    # documents are parted by "--- path"
    while ($text =~ /^--- (\S+)\n(.*?)(?=^--- |\z)/gms) {
        put("$folder/$1", $2);
    }
    my @guard = map { "$_->{file}:$_->{line}:$_->{column} $_->{rule} $_->{message}" }
      grep { $_->{severity} eq 'error' } findings($folder);
    ok(!@guard, basename($file) . ' is left alone', join "\n", @guard);
}
my @sample = map { "$_->{file}:$_->{line} $_->{rule} $_->{message}" }
  grep { $_->{rule} =~ /^guard-/ } findings('.');
ok(!@sample, 'the sample site is left alone', join "\n", @sample);

print "1..$number\n";
exit $failed;
