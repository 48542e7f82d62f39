#!/usr/bin/env perl
# SPDX-License-Identifier: MIT
# No lock-in: another engine (Text::Hogan), filled with what `slagen context`
# prints, gives the very bytes that `slagen build` publishes.
use strict;
use warnings;
use utf8;
use File::Find;
use File::Temp 'tempdir';
use JSON::PP;

eval { require Text::Hogan::Compiler; 1 } or do {
    print "1..0 # SKIP Text::Hogan is not installed (libtext-hogan-perl)\n";
    exit 0;
};
my $slagen = $ENV{SLAGEN} // 'build/slagen';
my $site = tempdir(CLEANUP => 1) . '/site';
system("$slagen build -C . -o $site 2>/dev/null") == 0 or die 'cannot build';

sub slurp {
    open my $file, '<:encoding(UTF-8)', $_[0] or die "$_[0]: $!";
    local $/;
    return scalar <$file>;
}
my %text;    # by name: every template for HTML
find({ no_chdir => 1, wanted => sub {
    $text{$1} = slurp($_) if m{^templates/html/(.*)\.mustache$};
} }, 'templates/html');

# page of the site => what names it for `slagen context`, and its template
my @pages = (
    ['en/index', 'index', 'index', 'en'],
    ['en/nordlicht/index', 'nordlicht', 'partner', 'en'],
    ['zh-tw/nordlicht/extended/sla', 'nordlicht/extended/sla', 'sla', 'zh-Hant'],
    ['ru/nordlicht/always/sla', 'nordlicht/always/sla', 'sla', 'ru'],
    ['ar/nordlicht/always/support', 'nordlicht/always/support', 'support', 'ar'],
    ['fr/nordlicht/essential/sla', 'nordlicht/essential/sla', 'sla', 'fr'],
    ['zh-cn/camphor-lane/studio/support', 'camphor-lane/studio/support', 'support', 'zh-Hans'],
    ['ru/larch-valley/billing-support', 'larch-valley/billing-support', 'page', 'ru'],
);
my $compiler = Text::Hogan::Compiler->new;
my %partial = map { $_ => $compiler->compile($text{$_}) } keys %text;
print '1..' . @pages . "\n";
my $number = 0;
for my $page (@pages) {
    my ($path, $name, $template, $locale) = @$page;
    my $json = `$slagen context -C . $name --locale $locale`;
    my $view = JSON::PP->new->utf8->decode($json);
    my $got = $partial{$template}->render($view, \%partial);
    my $want = slurp("$site/$path.html");
    # Text::Hogan makes a number of every text that looks like one.
    $want =~ s{<dd>(\d+)\.0</dd>}{<dd>$1</dd>};
    $number++;
    print $got eq $want ? 'ok' : 'not ok', " $number - $path\n";
    if ($got ne $want) {
        my $i = 0;
        $i++ while substr($got, $i, 1) eq substr($want, $i, 1);
        my $g = substr($got, $i > 60 ? $i - 60 : 0, 140) =~ s/\n/\\n/gr;
        my $w = substr($want, $i > 60 ? $i - 60 : 0, 140) =~ s/\n/\\n/gr;
        binmode STDOUT, ':encoding(UTF-8)';
        print "# at $i\n# got  $g\n# want $w\n";
    }
}
