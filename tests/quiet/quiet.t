#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# Support profiles as people write them, from the manual alone, with all the
# figures that stand in prose besides promises.  Each folder here is a project.
# Nothing is wrong in any of them, so nothing may be found, not even a note, and
# each can be published.
#
# A folder may hold `reads`: what must stand in a page, and what must not.
#
#     en/jansen/help/sla.md has Jansen EDV
#     en/jansen/help/sla.md lacks All severities
use strict;
use warnings;
use File::Basename qw(basename dirname);
use File::Temp qw(tempdir);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
my $here = dirname(__FILE__);
my ($number, $failed) = (0, 0);

sub run {
    my (@words) = @_;
    open my $pipe, '-|', @words or die "$words[0]: $!";
    local $/;
    my $printed = <$pipe>;
    close $pipe;
    return ($?, defined $printed ? $printed : '');
}

sub ok {
    my ($good, $name, $why) = @_;
    print $good ? '' : 'not ', 'ok ', ++$number, " - $name\n";
    print map { "# $_\n" } split /\n/, $why if !$good;
    $failed ||= !$good;
}

sub lines {
    my ($path) = @_;
    open my $file, '<', $path or return;
    chomp(my @lines = <$file>);
    return @lines;
}

for my $project (sort grep { -d } glob "$here/*") {
    my $name = basename($project);
    my ($status, $found) = run($slagen, 'check', '--strict', '--format', 'json', '-C', $project);
    ok($status == 0 && $found =~ /^\[\s*\]\s*$/, "$name: nothing is found", $found);
    my $site = tempdir(CLEANUP => 1);
    my $printed = qx{'$slagen' build -C '$project' -o '$site/public' 2>&1};
    ok($? == 0 && -e "$site/public/index.html", "$name is published", $printed);
    for my $line (lines("$project/reads")) {
        my ($page, $has, $text) = split / /, $line, 3;
        my $stands = index(join("\n", lines("$site/public/$page")), $text) >= 0;
        ok(-e "$site/public/$page" && $stands == ($has eq 'has'), "$name: $line", '');
    }
}
print "1..$number\n";
exit $failed;
