#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# A site whose languages or formats promise different things is not published:
# both places are named.  What all leave out alike is nobody's fault.
use strict;
use warnings;
use File::Path qw(make_path remove_tree);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
$slagen = qx{realpath '$slagen'} =~ s/\n//r;
my $root = qx{pwd} =~ s/\n//r;
my $tmp = tempdir(CLEANUP => 1);
my ($number, $failed) = (0, 0);

sub check {
    my ($name, @wrong) = @_;
    print @wrong ? 'not ' : '', 'ok ', ++$number, " - $name\n", map { "# $_\n" } @wrong;
    $failed ||= @wrong;
}
sub slurp {
    my ($path) = @_;
    open my $file, '<:raw', $path or die "$path: $!";
    local $/;
    return scalar <$file>;
}

my %base = (
    'slagen.yaml' => "site: S\nlocales: [en, ru, ar]\n",
    'content/partner.yaml' => <<'END',
partner: p
name: P
country: DE
zone: Europe/Berlin
speaks: [de]
contact: {phone: {number: "+49 89 99998 100", shown_as: "089 99998 100"}, email: help@p.example}
plans: [office]
pages: [help]
self_help: {g: {label: G, url: "https://g.example"}}
END
    'content/page.yaml' => "page: help\ntitle: Help\nbody: \"Call {partner.phone}.\"\n",
    'content/plan.yaml' => <<'END',
plan: office
name: Office
valid_from: 2027-01-01
support: [billing, technical]
hours:
  weekdays: {zone: Europe/Berlin, week: {mon-fri: "09:00-17:00"}}
business_hours: weekdays
reach: [{by: phone, during: weekdays}]
severities: {critical: {definition: "All stands still."}}
targets: {critical: {first_response: 21 hours, update: every 1 business hour}}
availability:
  promise: 99.9%
  credits: ["10% from 99% to 99.9%", "21% below 99%"]
  claim_within: 21 days
price: EUR 21.50 per user per month, excluding tax
term: {notice: 21 days}
END
);

# Writes a project: the files above, and others in their place.
sub project {
    my (%files) = @_;
    my $folder = "$tmp/" . ++(our $projects);
    my %all = (%base, %files);
    for my $path (keys %all) {
        (my $in = "$folder/$path") =~ s{/[^/]*$}{};
        make_path($in);
        open my $file, '>:raw', "$folder/$path" or die "$path: $!";
        print $file $all{$path};
        close $file or die "$path: $!";
    }
    return $folder;
}
sub build {
    my ($folder, $options) = @_;
    remove_tree("$tmp/out");
    my $printed = qx{'$slagen' build -C '$folder' -o '$tmp/out' $options 2>&1};
    return ($? >> 8, $printed, -e "$tmp/out");
}
# Of a built-in template, with something else in it.
sub template {
    my ($path, $from, $to) = @_;
    my $text = slurp("$root/templates/$path");
    $text =~ s/\Q$from\E/$to/ or die "$path has no $from";
    return ("templates/$path" => $text);
}

# ---- nothing is wrong -----------------------------------------------------
my $clean = project();
for my $options ('', '--format md', '--locale ru', '--locale ru,ar --format html', '--bilingual') {
    my ($status, $printed, $there) = build($clean, $options);
    check("what is alike is published: build $options",
          ($status ? "status $status: $printed" : ()), ($there ? () : 'nothing there'));
}
build($clean, '--locale ru --format md');
check('what others are compared with is not published',
      grep { -e "$tmp/out/$_" } qw(en ar ru/p/office/sla.html));

# ---- what is put apart, and how -------------------------------------------
build($clean, '');
my $ar = slurp("$tmp/out/ar/p/office/sla.html");
my $text = slurp("$tmp/out/ar/p/office/support.md");
check('a telephone number runs from left to right in Arabic',
      ($ar =~ m{<a href="tel:\+498999998100"><bdi dir="ltr">\+49 89 99998 100</bdi></a>} ? () : 'HTML'),
      ($ar =~ m{<a href="tel:\+498999998100"><bdi dir="ltr">089 99998 100</bdi></a>} ? () : 'HTML, at home'),
      ($text =~ m{\[\xE2\x80\x8E\+49 89 99998 100\xE2\x80\x8E\]\(tel:} ? () : 'Markdown'));
check('a Latin name is set apart in Arabic Markdown',
      $text =~ m{\xE2\x80\x8EP\xE2\x80\x8E} ? () : 'it is not');
my $en = slurp("$tmp/out/en/p/office/sla.md") . slurp("$tmp/out/en/p/office/support.md");
check('nothing is set apart in English', $en =~ /\xE2\x80[\x8E\x8F]|\xE2\x81[\xA6-\xA9]/ ? 'there is a mark' : ());
my $html = slurp("$tmp/out/en/p/office/sla.html");
check('facts in sentences have values', map { index($html, $_) < 0 ? $_ : () }
    '<bdi>P</bdi>', '<data value="P21D">21 days</data>', '<data value="hours:21">21 hours</data>',
    '<data value="99.9%">99.9%</data>', '<data value="business-hours:1">Every business hour</data>',
    '<data value="Europe/Berlin">', '<data value="mon-fri">Monday–Friday</data>',
    '<data value="09:00/17:00">', '<data value="PT40H">40 hours a week</data>',
    '<data value="EUR 21.50/user/month">', '<data value="+01:00">UTC+1</data>');

# ---- something is ---------------------------------------------------------
# name, files, options, the lines that are printed
my $days = '{n, plural, one {%s} few {# дня} many {# дней} other {# дня}}';
my @wrong = (
    ['a number in words',
     { 'locales/ru/messages.yaml' => 'period.days: "' . sprintf($days, 'один день') . "\"\n" }, '',
     qr{^ru/p/office/sla\.html:\d+:1: error\[fact-parity\]: `P21D` \(“21 days”\) of en/p/office/sla\.html, line \d+, does not stand here$}m,
     qr{^  en/p/office/sla\.html:\d+:1: }m],
    ['the same, where only Russian is asked for',
     { 'locales/ru/messages.yaml' => 'period.days: "' . sprintf($days, 'один день') . "\"\n" }, '--locale ru --format md',
     qr{^ru/p/office/sla\.html:\d+:1: error\[fact-parity\]}m],
    ['a template that writes another price',
     { template('html/partials/price.mustache', '<data value="{{value}}">{{text}}</data>', '<data value="{{value}}">€99</data>') }, '',
     qr{^ar/p/office/sla\.md:\d+:1: error\[fact-parity\]: `EUR 21\.50/user/month` \(“€99”\) of ar/p/office/sla\.html, line \d+, is not in this section$}m,
     qr{^  ar/p/office/sla\.html:\d+:1: in HTML it stands here$}m],
    ['the same, where only Markdown is asked for',
     { template('html/partials/price.mustache', '{{text}}</data>', '€99</data>') }, '--format md',
     qr{error\[fact-parity\]}],
    ['Markdown that leaves out the notice',
     { template('markdown/partials/clause_body.mustache', "{{#term}}\n{{>partials/paragraph}}\n{{/term}}\n", '') }, '',
     qr{^en/p/office/sla\.md:\d+:1: error\[fact-parity\]: `P21D` }m],
    ['a template that shows a value in one language only',
     { template('html/partials/clause_more.mustache', '{{#has_facts}}',
                "{{#notice}}<p><data value=\"1\">1</data></p>{{/notice}}{{#has_facts}}") }, '--format html',
     qr{error\[fact-parity\]: only this language has `1` \(“1”\) in this section}],
);
for my $case (@wrong) {
    my ($name, $files, $options, @lines) = @$case;
    my ($status, $printed, $there) = build(project(%$files), $options);
    check($name, ($status == 1 ? () : "status $status"), ($there ? 'it is published' : ()),
          map { $printed =~ $_ ? () : ("no line is $_ in", split /\n/, $printed) } @lines);
}
my $broken = project('locales/ru/messages.yaml' => 'period.days: "' . sprintf($days, 'один день') . "\"\n");
my $found = decode_json(scalar qx{'$slagen' check -C '$broken' --format json});
check('check finds it, too', (grep { $_->{rule} eq 'fact-parity' } @$found) ? () : 'nothing found');
my $sarif = qx{'$slagen' check -C '$broken' --format sarif};
check('a page that was made is no file of the project',
      $sarif =~ m{"uri":\s*"ru/p} ? 'it is in the log' : ());
my $again = qx{'$slagen' build -C '$broken' -o '$tmp/out' -j 3 2>&1};
my $alone = qx{'$slagen' build -C '$broken' -o '$tmp/out' -j 1 2>&1};
check('the same is found by any number of workers', $again eq $alone ? () : ($again, $alone));

# ---- it only looks so -----------------------------------------------------
my @right = (
    ['a form for one number alone',
     { 'locales/ru/messages.yaml' => 'period.days: "{n, plural, =21 {три недели} one {# день} few {# дня} many {# дней} other {# дня}}"' . "\n" }],
    ['another order of words',
     { 'locales/ru/messages.yaml' => 'availability.band: "меньше {high}, но не меньше {low}"' . "\n" }],
    ['what the templates of both formats leave out',
     { template('html/partials/clause_body.mustache', "{{#term}}\n<p>{{!}}{{>partials/phrase}}</p>\n{{/term}}\n", ''),
       template('markdown/partials/clause_body.mustache', "{{#term}}\n{{>partials/paragraph}}\n{{/term}}\n", '') }],
    ['a telephone number that a translation names twice',
     { 'locales/ru/content.yaml' => "page.help.body: \"{partner.phone}: звоните {partner.phone}.\"\n" }],
);
for my $case (@right) {
    my ($name, $files) = @$case;
    my ($status, $printed) = build(project(%$files), '');
    check($name, $status ? split /\n/, $printed : ());
}
print "1..$number\n";
exit($failed ? 1 : 0);
