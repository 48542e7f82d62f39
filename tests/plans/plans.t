#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# Real support plans, each a project of its own, and what must follow from them.
#
# tests/plans/NAME/ is a project.  Its `expected` holds questions and answers:
#
#     quote aws/business --set spend=85000
#       total = 6150.00
#       lines.0.amount = 6150.00
#
# A question is a command of slagen, asked with -C and --json (`context` prints
# nothing else), with words quoted as in a shell; an answer is a
# path into what it prints, and the value there (`null`, `true`, `false`; a text
# as it stands).  `length` behind a path counts a list, `channel:phone` is the item
# of a list whose `channel` is `phone`; quotes hold what has dots:
# `path:"price[0].per".value`.  Every project is checked
# first and must have no finding but such as its files let stand, with a reason.
use strict;
use warnings;
use File::Basename qw(basename dirname);
use JSON::PP;
use Text::ParseWords qw(shellwords);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
my $here = dirname(__FILE__);
my ($number, $failed) = (0, 0);

sub ok {
    my ($good, $name, @why) = @_;
    $number++;
    print $good ? '' : 'not ', "ok $number - $name\n", map { "# $_\n" } $good ? () : @why;
    $failed ||= !$good;
}

sub ask {
    my ($project, @words) = @_;
    push @words, '-C', $project;
    push @words, '--json' if $words[0] ne 'context';
    open my $answer, '-|', $slagen, @words or die "$slagen: $!";
    local $/;
    return scalar <$answer>;
}

sub text_of {
    my ($value) = @_;
    return 'null' unless defined $value;
    return $value ? 'true' : 'false' if JSON::PP::is_bool($value);
    return JSON::PP->new->canonical->allow_nonref->encode($value) if ref $value;
    return $value;
}

sub look_up {
    my ($value, $path) = @_;
    for my $step ($path =~ /((?:"[^"]*"|[^.])+)/g) {
        if (ref $value eq 'ARRAY' && $step =~ /^(\w+):"?([^"]+)"?$/) {
            my ($key, $wanted) = ($1, $2);
            ($value) = grep { text_of($_->{$key}) eq $wanted } @$value;
            return "no item with `$step`" unless defined $value;
        } elsif (ref $value eq 'ARRAY') {
            $value = $step eq 'length' ? scalar @$value : $value->[$step];
        } elsif (ref $value eq 'HASH' && exists $value->{$step}) {
            $value = $value->{$step};
        } else {
            return "nothing at `$step`";
        }
    }
    return text_of($value);
}

sub answers {
    my ($project, $name) = @_;
    my ($question, $answer);
    open my $file, '<:encoding(UTF-8)', "$project/expected" or die "$project/expected: $!";
    while (my $line = <$file>) {
        next if $line =~ /^\s*(#|$)/;
        chomp $line;
        if ($line =~ /^\s+(\S.*?) = (.*)$/) {
            my ($path, $want) = ($1, $2);
            my $got = $answer ? look_up($answer, $path) : 'no answer';
            ok($got eq $want, "$name: $question: $path", "got:  $got", "want: $want");
        } else {
            $question = $line;
            my $json = ask($project, shellwords($line));
            $answer = eval { JSON::PP->new->utf8->decode($json) };
        }
    }
}

for my $project (sort grep { -d } glob "$here/*") {
    my $name = basename($project);
    my $found = qx{'$slagen' check -C '$project' 2>&1};
    my $clean = $found =~ /^(?:0 errors, 0 warnings, \d+ suppressed\n)?$/;
    ok($? == 0 && $clean, "$name: check", split /\n/, $found);
    answers($project, $name);
}
print "1..$number\n";
exit($failed ? 1 : 0);
