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

# German has words for the guard only: its pages are made with the English ones.
sub with_german {
    my ($project) = @_;
    return $project if !-d "$project/locales/de";
    my $copy = tempdir(CLEANUP => 1);
    system('cp', '-r', "$project/.", $copy) == 0 or die "cp: $?";
    for my $name (qw(locale messages)) {
        open my $file, '>', "$copy/locales/de/$name.yaml" or die "$copy: $!";
        print $file map { s/\ben-GB\b/de-DE/r . "\n" } lines("$here/../../locales/en/$name.yaml");
        close $file or die "$copy: $!";
    }
    return $copy;
}

for my $project (sort grep { -d } glob "$here/*") {
    my $name = basename($project);
    $project = with_german($project);
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
