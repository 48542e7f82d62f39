#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# slagen l10n: what a translation is worth, who answers for it, what voids that,
# and what readers see meanwhile.
use strict;
use warnings;
use utf8;
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);
binmode STDOUT, ':utf8';

my $slagen = $ENV{SLAGEN} || 'build/slagen';
my $tmp = tempdir(CLEANUP => 1);
my ($number, @results) = (0);

sub ok($$@) {
    my ($good, $name, @notes) = @_;
    $number++;
    push @results, ($good ? '' : 'not ') . "ok $number - $name\n";
    push @results, map { s/^/# /mgr . "\n" } @notes unless $good;
}

sub put {
    my ($path, $text) = @_;
    make_path("$tmp/$path" =~ s{/[^/]*$}{}r);
    open my $file, '>:utf8', "$tmp/$path" or die "$path: $!";
    print $file $text;
    close $file or die "$path: $!";
}

sub get {
    my ($path) = @_;
    open my $file, '<:utf8', "$tmp/$path" or return '';
    local $/;
    return scalar <$file>;
}

sub change {
    my ($path, $from, $to) = @_;
    my $text = get($path);
    $text =~ s/\Q$from\E/$to/ or die "$path has no $from";
    put($path, $text);
}

# Gives the exit status and everything that was said.
sub run {
    my $words = join ' ', map { "'" . s/'/'\\''/gr . "'" } $slagen, @_;
    my $out = qx(cd '$tmp' && $words 2>&1);
    utf8::decode($out);
    return ($? >> 8, $out);
}

sub build {
    my ($status, $out) = run('build', '-o', "$tmp/site", @_);
    ok($status == 0, "builds (@_)", $out);
}

# Gives a clause of an agreement in Markdown.
sub clause {
    my ($path, $count) = @_;
    my ($clause) = get("site/$path") =~ /^(## $count\b.*?)(?=^## |\z)/ms;
    return $clause // '';
}

$slagen = qx(realpath '$slagen') =~ s/\n//r;
put('slagen.yaml', "site: Help\nlocales: [en, ru, ar]\n");
put('content/partner.yaml', <<'END');
partner: acme
name: Acme
country: DE
address: {street: Gasse 1, city: Ulm, postcode: "89073"}
contact: {email: help@acme.example}
self_help: {g: {label: Guides, url: https://acme.example/help}}
plans: [gold]
END
put('content/plan.yaml', <<'END');
plan: gold
name: Gold
summary: For all who want somebody to answer on workdays.
support: [technical]
severities: {high: Nobody can work at all.}
targets: {high: {first_response: 4 business hours}}
hours: {office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}
reach: [{by: email, during: office}]
customer_duties: {contact: Name a person to contact.}
price: free
END
put('locales/ru/content.yaml', <<'END');
# Written by hand.
site.name: Справка
partner.acme.self_help.g.label: Руководства

plan.gold.name: Золотой
plan.gold.summary: Для тех, кому отвечают в рабочие дни.  # a remark
plan.gold.severities.high.definition: Никто не может работать.
plan.gold.customer_duties.contact: Назовите контактное лицо.
END
put('locales/ar/content.yaml', <<'END');
site.name: المساعدة
partner.acme.self_help.g.label: الأدلة
plan.gold.name: الذهبية
plan.gold.summary: For all who want somebody to answer on workdays.
plan.gold.severities.high.definition: لا أحد يستطيع العمل.
plan.gold.customer_duties.contact: عيّنوا شخصًا للاتصال.
END

# ---- states ----------------------------------------------------------------
sub states {
    my ($locale, $class) = @_;
    my ($status, $out) = run('l10n', 'status', '--json', '--on', '2027-03-01');
    my $json = decode_json(do { my $bytes = $out; utf8::encode($bytes); $bytes });
    my ($found) = grep { $_->{locale} eq $locale } @{$json->{locales}};
    return $found unless $class;
    my ($row) = grep { $_->{class} eq $class } @{$found->{classes}};
    return $row->{units};
}

my $before = states('ru', 'binding');
ok($before->{draft} > 2 && $before->{missing} == 0, 'what was written by hand is a draft');
ok(states('ar', 'informational')->{missing} == 1,
   'a sentence that is the source once more is missing');

my ($status, $out) = run('l10n', 'why', 'plan.gold.summary', '--locale', 'ar');
ok($out =~ /missing: it is the source text once more/, 'and why says so', $out);

($status, $out) = run('l10n', 'check', '--update', '--by', 'O. Translator', '--on', '2027-01-01');
ok($status == 0 && get('locales/ru/state.yaml') =~ /^  plan\.gold\.name: [0-9a-f]{16} [0-9a-f]{16} human draft 2027-01-01 O\. Translator$/m,
   'check --update takes up what was written', $out, get('locales/ru/state.yaml'));
ok(get('locales/ru/content.yaml') =~ /^# Written by hand\..*# a remark$/ms, 'and leaves texts alone');
my $twice = get('locales/ru/state.yaml');
($status, $out) = run('l10n', 'check', '--update', '--by', 'Somebody else', '--on', '2027-01-02');
ok($out =~ /ru: 0 drafts/ && get('locales/ru/state.yaml') eq $twice, 'once', $out);

build();
ok(get('site/ru/acme/gold/sla.html') =~ /class="notice"/, 'drafts are shown, and called so');
ok(get('site/ru/acme/gold/sla.html') =~ m{<a href="[^"]*en/acme/gold/sla.html#clause-duties">},
   'each clause leads to its governing text');
ok(get('site/ru/acme/gold/sla.html') =~ /id="clause-duties" data-state="draft"/, 'and says its state');

# ---- the policy of the provider ----------------------------------------------
my $duties_of = sub { clause("$_[0]/acme/gold/sla.md", $_[1] // '\d+ Your duties') };
put('locales/locales.yaml', "policy: {binding: {show: approved, roles: [linguist, legal]}}\n");
build();
my $duties = $duties_of->('ru');
ok($duties =~ /^> \S.*\n\n.*^- Name a person to contact\.$/ms,
   'what nobody approved is in the governing language, the whole clause', $duties);
my ($html) = get('site/ru/acme/gold/sla.html') =~ /(<section class="clause" id="clause-duties".*?<\/section>)/s;
ok($html =~ /^<section class="clause" id="clause-duties" lang="en" dir="ltr" data-state="fallback">/,
   'marked with its language', $html);
ok($html =~ m{<p class="fallback" role="note" lang="ru" dir="ltr">\p{Cyrillic}}, 'and with a label', $html);
ok($html =~ s{<p class="fallback".*?</p>}{}sr !~ /\p{Cyrillic}/, 'no half clause', $html);
($html) = get('site/ar/acme/gold/sla.html') =~ /(<section class="clause" id="clause-duties".*?<\/section>)/s;
ok($html =~ /lang="en" dir="ltr" data-state="fallback"/ && $html =~ /lang="ar" dir="rtl">/,
   'from right to left, too', $html);
ok(get('site/ru/acme/gold/support.html') =~ /<section lang="en" dir="ltr"[^>]*>\s*<h2 id="duties">/,
   'a section of the description falls back in the same way');

# ---- approving ---------------------------------------------------------------
my @duties = ('sla.duties.*', 'plan.gold.customer_duties.*', 'contract.complaints.*');
($status, $out) = run('l10n', 'approve', '--locale', 'ru', '--role', 'legal', '--by', 'A. Ivanova',
                      '--on', '2027-02-01', @duties);
ok($status == 0, 'a lawyer approves', $out);
build();
ok($duties_of->('ru') ne '', 'one role of two is not enough');
($status, $out) = run('l10n', 'approve', '--locale', 'ru', '--role', 'linguist', '--by', 'B. Petrov',
                      '--on', '2027-02-02', @duties);
build();
my ($own) = get('site/ru/acme/gold/sla.html') =~ /(<section class="clause" id="clause-duties".*?<\/section>)/s;
ok($own =~ /Назовите контактное лицо/ && $own =~ /data-state="(?:draft|approved)"/,
   'both are', $own);
ok(scalar(grep { $_->{holds} } @{states('ru')->{approvals}}) >= 4, 'the report lists approvals');

# One word of the translation.
change('locales/ru/content.yaml', 'Назовите контактное', 'Укажите контактное');
build();
ok($duties_of->('ru') =~ /Name a person/,
   'an edited word voids the approval: the clause falls back');
ok(scalar(grep { !$_->{holds} } @{states('ru')->{approvals}}) == 2, 'and the report calls it void');
($status, $out) = run('l10n', 'why', 'plan.gold.customer_duties.contact', '--locale', 'ru');
ok($out =~ /edited since state\.yaml was written; approvals of it are void/, 'why says so', $out);
change('locales/ru/content.yaml', 'Укажите контактное', 'Назовите контактное');
build();
ok($duties_of->('ru') eq '', 'the word taken back, it holds again');

# One word of the source.
change('content/plan.yaml', 'Name a person to contact.', 'Name a person that we may contact.');
build();
ok($duties_of->('ru') =~ /that we may contact/,
   'an edited source voids it, too');
($status, $out) = run('l10n', 'diff', '--locale', 'ru');
ok($out =~ /was +Name a person to contact\.\n +is +Name a person that we may contact\.\n/,
   'diff shows what changed', $out);
my ($digest) = $out =~ /same_as: \[([0-9a-f]{16})\]/;
ok(states('ru')->{stale}[0]{age_days} == 59, 'the report says how old it is');

# Under no policy is a stale promise shown; what only explains is, marked.
put('locales/locales.yaml', "policy: {binding: {show: draft}}\n");
change('content/plan.yaml', 'somebody to answer on workdays', 'somebody to answer on every workday');
build();
ok($duties_of->('ru') =~ /that we may contact/,
   'a stale promise is shown under no policy');
ok(get('site/ru/acme/gold/sla.md') =~ /Для тех, кому отвечают/, 'a stale summary is');
ok(get('site/ru/acme/gold/sla.md') =~ /с более раннего текста/, 'and the page says so');

# ---- the same meaning in other words --------------------------------------------
put('locales/en/meta.yaml', "plan.gold.customer_duties.contact: {same_as: [$digest]}\n");
build();
ok($duties_of->('ru') =~ /that we may contact/,
   'of a promise, same_as alone does not count');
($status, $out) = run('l10n', 'approve', '--locale', 'en', '--role', 'legal', '--by', 'A. Ivanova',
                      '--on', '2027-02-05', 'plan.gold.customer_duties.contact');
build();
ok($duties_of->('ru') eq '', 'confirmed by a lawyer it does', $out);
put('locales/locales.yaml', "policy: {binding: {show: approved, roles: [linguist, legal]}}\n");
build();
ok($duties_of->('ru') eq '', 'and approvals live on');

# ---- reviewing -------------------------------------------------------------------
put('locales/locales.yaml', "policy: {binding: {show: reviewed}}\n");
($status, $out) = run('l10n', 'review', '--locale', 'ru', '--by', 'C. Orlov', '--on', '2027-02-06', '*');
ok($status == 1 && $out =~ /plan\.gold\.summary: stale, not signed/,
   'a review tells what it does not sign', substr($out, -400));
build();
ok(get('site/ru/acme/gold/sla.html') =~ /id="clause-law" data-state="reviewed"/, 'reviewed is enough');
ok(get('site/ar/acme/gold/sla.html') =~ /id="clause-law" lang="en"/, 'a draft is not');

# ---- pages of which too little is translated -------------------------------------
put('locales/locales.yaml', "policy: {informational: {show: approved, min_coverage: 100, keep_until: 90}}\n");
build();
ok(!-e "$tmp/site/ru/acme/gold/sla.html", 'a page with too little of a language is none of it');
ok(get('site/en/acme/gold/sla.html') =~
       m{<li lang="ru" dir="ltr"><a href="sla\.html" hreflang="en">Русский</a> <span class="draft">\(},
   'the switcher leads to the governing page and says so');
ok(get('site/en/acme/gold/sla.html') !~ /<link rel="alternate" hreflang="ru"/, 'hreflang knows real translations only');
put('locales/locales.yaml', "policy: {informational: {show: draft, min_coverage: 100, keep_until: 0}}\n");
put('locales/ru/content.yaml', get('locales/ru/content.yaml') =~ s/^plan\.gold\.summary.*\n//mr);
build();
ok(!-e "$tmp/site/ru/acme/gold/sla.html", 'what was not there needs min_coverage');
put('locales/locales.yaml', "policy: {informational: {min_coverage: 10, keep_until: 0}}\n");
build();
ok(-e "$tmp/site/ru/acme/gold/sla.html", 'with enough it appears');
put('locales/locales.yaml', "policy: {informational: {min_coverage: 100, keep_until: 10}}\n");
build();
ok(-e "$tmp/site/ru/acme/gold/sla.html", 'and stays until keep_until');

# ---- two columns -------------------------------------------------------------------
build('--bilingual');
my $pair = get('site/ar/acme/gold/bilingual.html');
ok($pair =~ m{<div class="governing"[^>]* lang="en" dir="ltr">}, 'two columns');
my %ids;
$ids{$_}++ for $pair =~ / id="([^"]*)"/g;
ok(!grep({ $_ > 1 } values %ids), 'no id twice', grep { $ids{$_} > 1 } keys %ids);
ok(clause('ar/acme/gold/bilingual.md', '2') =~ /^> \*\*English\*\*\n>\n> /m, 'Markdown quotes');
ok(!-e "$tmp/site/en/acme/gold/bilingual.html", 'the governing text does not stand beside itself');

# ---- wrong words ----------------------------------------------------------------------
for my $case (
    [2, qr/say who does it/, 'review', 'plan.gold.name'],
    [2, qr/no text is called plan\.gold\.nam/, 'review', '--by', 'A', 'plan.gold.nam'],
    [2, qr/name the texts/, 'review', '--by', 'A'],
    [2, qr/say as what/, 'approve', '--by', 'A', 'plan.gold.name'],
    [2, qr/--on is a day/, 'review', '--by', 'A', '--on', 'soon', 'plan.gold.name'],
    [2, qr/does not publish de/, 'status', '--locale', 'de'],
    [2, qr/--origin is human/, 'check', '--update', '--by', 'A', '--origin', 'mt'],
) {
    my ($want, $said, @words) = @$case;
    my ($status, $out) = run('l10n', @words);
    ok($status == $want && $out =~ $said, "l10n @words", "$status: $out");
}

print @results, "1..$number\n";
exit(grep({ /^not/ } @results) ? 1 : 0);
