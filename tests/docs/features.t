#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# Every example in docs/features.md is accepted: it is put into a small project,
# in place of the keys that it writes, and slagen finds nothing to say against it.
# What the last section shows is refused.
use strict;
use warnings;
use Encode qw(decode);
use File::Basename qw(dirname);
use File::Path qw(make_path);
use File::Temp qw(tempdir);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
my $here = dirname(__FILE__);
my ($number, $failed) = (0, 0);

# What examples can refer to.  `hours` and `business_hours` go together.
my %documents = (
    partner => [
        'partner: acme',
        'name: Acme',
        'country: DE',
        'zone: Europe/Berlin',
        'speaks: [de, en, ja]',
        'contact: {phone: "+49 89 99998 100", chat: https://chat.acme.example, '
            . 'messenger: https://m.acme.example, email: help@acme.example, '
            . 'portal: https://help.acme.example}',
        'self_help: {guides: {label: Guides, url: https://guides.acme.example}}',
        'plans: [gold, older]',
    ],
    plan => [
        'plan: gold',
        'name: Gold',
        'support: [technical]',
        'hours: {office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}, '
            . 'evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-22:00}}, '
            . 'us-office: {zone: America/New_York, week: {mon-fri: 09:00-17:00}}}',
        'business_hours: office',
        'reach: {by: email, during: always}',
        'severities: {critical: Work stands still., high: An important thing fails., normal: All else.}',
        'price: free',
    ],
    calendar => ['calendar: own', 'name: Days off'],
);

# Findings about what the small project holds besides the example.
my %rules = map { $_ => 'off' } qw(hours-unused credit-without-claim guarantee-without-remedy);

sub put {
    my ($path, @lines) = @_;
    make_path(dirname($path));
    open my $file, '>:encoding(UTF-8)', $path or die "$path: $!";
    print $file map { "$_\n" } @lines;
    close $file or die "$path: $!";
}

sub merged {
    my ($kind, @examples) = @_;
    my %written = map { /^([\w-]+):/ ? ($1 => 1) : die "no key in `$_`" } @examples;
    $written{business_hours} ||= $written{hours};
    return ((grep { !/^([\w-]+):/ || !$written{$1} } @{$documents{$kind}}), @examples);
}

sub check {
    my ($kind, @examples) = @_;
    my $folder = tempdir(CLEANUP => 1);
    put("$folder/slagen.yaml", 'site: S', 'rules:', map { "  $_: off" } sort keys %rules);
    put("$folder/content/$_.yaml", $_ eq $kind ? merged($_, @examples) : @{$documents{$_}})
        for grep { $_ ne 'calendar' || $kind eq $_ } keys %documents;
    put("$folder/content/older.yaml", 'plan: older', 'name: Older', 'support: [technical]',
        'reach: {by: email, during: always}', 'price: free',
        'severities: {critical: Work stands still., high: All else.}');
    put("$folder/content/closures.ics", map { "$_\r" } 'BEGIN:VCALENDAR', 'VERSION:2.0',
        'PRODID:-//Acme//EN', 'BEGIN:VEVENT', 'UID:1@acme.example', 'DTSTAMP:20261101T000000Z',
        'DTSTART;VALUE=DATE:20270507', 'SUMMARY:Outing', 'END:VEVENT', 'END:VCALENDAR');
    return decode('UTF-8', scalar qx{'$slagen' check --strict -C '$folder' 2>&1});
}

sub ok {
    my ($good, $name, $why) = @_;
    $number++;
    print $good ? '' : 'not ', "ok $number - $name\n";
    print map { "# $_\n" } split /\n/, $why unless $good;
    $failed ||= !$good;
}

ok(check('plan', 'reach: {by: phone, during: nights}') =~ /ref-missing/,
   'what is wrong is found', 'nothing was said of a schedule that there is not');

open my $manual, '<:encoding(UTF-8)', "$here/../../docs/features.md" or die "features.md: $!";
binmode STDOUT, ':encoding(UTF-8)';
my ($sayable, $refused) = split /^## What cannot be said$/m, do { local $/; <$manual> };
my $rows = 0;
for my $line (grep { /^\|/ && !/^\|(?:---| what a plan says )/ } split /\n/, $sayable) {
    my (undef, $what, $key, $examples) = split /\s*\|\s*/, $line;
    my @examples = $examples =~ /`([^`]+)`/g;
    my $kind = $key =~ /^(\w+): / ? $1 : 'plan';
    my $said = @examples ? check($kind, @examples) : 'there is no example';
    ok($said eq '', $what, $said);
    $rows++;
}
ok($rows > 100, 'all tables were read', "only $rows rows");
my @refused = $refused =~ /`(\w+: [^`]+)`/g;
ok(check('plan', $_) =~ / error\[/, "refused: $_", 'it is accepted') for @refused;
ok(@refused > 10, 'the list was read', "only @refused");
print "1..$number\n";
exit($failed ? 1 : 0);
