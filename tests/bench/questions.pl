#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# questions.pl NUMBER PARTNERS: so many questions for `slagen when --batch` about
# the project of corpus.pl, spread over its plans, severities and two years.
use strict;
use warnings;

my ($number, $partners) = @ARGV;
my @plans = qw(basic plus always);
my @severities = qw(critical high normal);
for my $i (0 .. $number - 1) {
    my $partner = $i * 7 % $partners + 1;
    printf qq({"plan":"p%d/p%d-%s","severity":"%s","opened":"%04d-%02d-%02dT%02d:%02d"}\n),
        $partner, $partner, $plans[$i % 3], $severities[$i * 5 % 3],
        2027 + $i % 2, $i % 12 + 1, $i % 28 + 1, $i * 11 % 24, $i * 13 % 60;
}
