#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# The languages of a site among each other: which one steps in for which, which
# one governs, and what a partner may say of that.
use strict;
use warnings;
use utf8;
use File::Path qw(make_path remove_tree);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);
binmode STDOUT, ':utf8';

my $slagen = qx(realpath '@{[$ENV{SLAGEN} || 'build/slagen']}') =~ s/\n//r;
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

sub run {
    my $words = join ' ', map { "'" . s/'/'\\''/gr . "'" } $slagen, @_;
    my $out = qx(cd '$tmp' && $words 2>&1);
    utf8::decode($out);
    return ($? >> 8, $out);
}

# Gives "rule 3:5; …" of what is found, without what is not translated or badly.
sub findings {
    my ($status, $out) = run('check', '--format', 'json');
    utf8::encode($out);
    return join '; ', map { "$_->{rule} $_->{line}:$_->{column}" }
        grep { $_->{rule} !~ /^(?:content-missing|text-stale|proof-.*)$/ } @{decode_json($out)};
}

# Gives the message of the first finding of a rule.
sub message {
    my ($rule) = @_;
    my ($status, $out) = run('check', '--format', 'json');
    utf8::encode($out);
    my ($found) = grep { $_->{rule} eq $rule } @{decode_json($out)};
    return $found ? $found->{message} : '';
}

sub build {
    remove_tree("$tmp/site");
    my ($status, $out) = run('build', '-o', "$tmp/site");
    ok($status == 0, "builds ($_[0])", $out);
}

# Gives a clause of an agreement in HTML.
sub clause {
    my ($path, $id) = @_;
    my ($clause) = get("site/$path") =~ /(<section class="clause" id="clause-$id".*?<\/section>)/s;
    return $clause // '';
}

my $partner = <<'END';
partner: acme
name: Acme
country: DE
contact: {email: help@acme.example}
self_help: {g: {label: Guides, url: https://acme.example/help}}
plans: [gold]
END

sub project {
    my (%files) = @_;
    remove_tree("$tmp/$_") for qw(locales content site);
    put('slagen.yaml', "site: Help\nlocales: [en, de, pl]\n");
    put('content/partner.yaml', $partner);
    put('content/plan.yaml', <<'END');
plan: gold
name: Gold
summary: For all who want somebody to answer on workdays.
support: [technical]
severities: {high: Nobody can work at all.}
targets: {high: {first_response: 4 business hours}}
hours: {office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}
reach: [{by: email, during: office}]
out_of_scope: {hardware: Repair of devices.}
customer_duties: {contact: Name a person to contact.}
price: free
END
    put($_, $files{$_}) for sort keys %files;
}

my $german = <<'END';
site.name: Hilfe
partner.acme.self_help.g.label: Anleitungen
plan.gold.name: Gold
plan.gold.summary: Für alle, denen an Werktagen jemand antworten soll.
plan.gold.severities.high.definition: Niemand kann arbeiten.
plan.gold.out_of_scope.hardware: Reparatur von Geräten.
plan.gold.customer_duties.contact: Benennen Sie eine Ansprechperson.
END

# ---- chains -----------------------------------------------------------------
my %chain = ('locales/de/content.yaml' => $german,
             'locales/locales.yaml' => "fallback: {pl: [de, en]}\npolicy: {informational: {min_coverage: 0}}\n");
project(%chain);
ok(findings() eq '', 'a chain of two languages', findings());
build('a chain');
my $page = get('site/pl/acme/gold/sla.html');
ok($page =~ m{lang="de"[^>]*>Für alle, denen an Werktagen}, 'what explains comes from the first that has it');
ok($page !~ /For all who want somebody/, 'and from no other');
ok(clause('pl/acme/gold/sla.html', 'duties') =~ /^<section[^>]*lang="en" dir="ltr" data-state="fallback">.*Name a person to contact/s,
   'a promise comes from the language that governs, before the chain', clause('pl/acme/gold/sla.html', 'duties'));
ok(clause('pl/acme/gold/sla.html', 'duties') !~ /Benennen/, 'the whole clause');
$chain{'locales/de/content.yaml'} =~ s/^plan\.gold\.summary.*\n//m;
project(%chain);
build('a chain with a gap');
ok(get('site/pl/acme/gold/sla.html') =~ m{lang="en"[^>]*>For all who want somebody}, 'the next one steps in');
ok(get('site/de/acme/gold/sla.html') =~ m{lang="en"[^>]*>For all who want somebody}, 'and the source for the first');

# ---- clauses ----------------------------------------------------------------
# One promise of two is not translated: the other one falls back with it.
project('locales/de/content.yaml' => $german . "plan.gold.customer_duties.second: Sichern Sie Daten.\n",
        'locales/locales.yaml' => "policy: {informational: {min_coverage: 0}}\n");
my $plan = get('content/plan.yaml');
put('content/plan.yaml', $plan =~ s/contact\.\}/contact., second: Keep backups., third: Tell us of changes.}/r);
build('half a clause');
my $duties = clause('de/acme/gold/sla.html', 'duties');
ok($duties =~ /data-state="fallback"/ && $duties =~ /Keep backups.*Tell us of changes/s, 'half a clause is none', $duties);
ok($duties !~ /Sichern|Benennen/, 'no half of it remains', $duties);
ok($duties =~ m{<p class="fallback" role="note" lang="de" dir="ltr">}, 'but the label, which is for the reader', $duties);
ok($duties =~ m{<h2[^>]*>(?:(?!</h2>).)*Your duties}s, 'the heading goes with it', $duties);
ok(clause('de/acme/gold/sla.html', 'scope') =~ /data-state="draft".*Reparatur von Geräten/s, 'other clauses stay');
ok(get('site/de/acme/gold/support.html') =~ m{<section lang="en" dir="ltr"[^>]*>\s*<h2 id="duties">.*?Keep backups}s,
   'a section of the description, too');
my %ids;
$ids{$_}++ for get('site/de/acme/gold/sla.html') =~ / id="([^"]*)"/g;
ok(!grep({ $_ > 1 } values %ids), 'no id twice', grep { $ids{$_} > 1 } keys %ids);

# ---- who governs ------------------------------------------------------------
project('content/partner.yaml' => $partner . "governing: {language: de}\n",
        'locales/de/content.yaml' => $german,
        'locales/locales.yaml' => "policy: {informational: {min_coverage: 0}}\n");
ok(findings() eq 'governing-unreviewed 7:23', 'a draft that governs', findings());
ok(message('governing-unreviewed') =~ /^de governs here, and nobody has reviewed \d\d binding texts in it: \S+, \S+, \S+, \S+, \S+ and \d+ more$/,
   'how many they are', message('governing-unreviewed'));
build('German governs');
ok(clause('pl/acme/gold/sla.html', 'duties') =~ /lang="de" dir="ltr" data-state="fallback">.*Benennen Sie eine/s,
   'clauses fall back on it', clause('pl/acme/gold/sla.html', 'duties'));
ok(clause('en/acme/gold/sla.html', 'duties') =~ m{href="[^"]*de/acme/gold/sla\.html#clause-duties"},
   'the English text leads to it');
ok(clause('de/acme/gold/sla.html', 'duties') !~ /Governing text|fallback/, 'and it to none');
my ($status, $out) = run('l10n', 'review', '--locale', 'de', '--by', 'B. Leser', '--on', '2027-01-31', '*');
ok(findings() eq '', 'somebody has read it', $out, findings());
put('locales/de/content.yaml', $german =~ s/Ansprechperson/Kontaktperson/r);
ok(message('governing-unreviewed') =~ /reviewed 1 binding text in it: plan\.gold\.customer_duties\.contact$/,
   'an edited word is one that nobody has read', message('governing-unreviewed'));

# What governs must be there to be read.
put('locales/locales.yaml', "policy: {binding: {show: reviewed}, informational: {min_coverage: 0}}\n");
ok(findings() eq 'governing-incomplete 7:23', 'a policy that hides what governs', findings());
put('locales/de/content.yaml', $german =~ s/^plan\.gold\.customer_duties.*\n//mr);
put('locales/locales.yaml', "policy: {informational: {min_coverage: 0}}\n");
ok(findings() eq 'governing-incomplete 7:23', 'a promise that the governing language lacks', findings());
put('content/plan.yaml', get('content/plan.yaml') =~ s/^customer_duties.*\n//mr);
ok(findings() eq '', 'only what stands in the documents counts', findings());

# A language that the site does not have cannot be quoted.
project('content/partner.yaml' => $partner . "governing: {language: fr}\n");
ok(findings() eq 'governing-unpublished 7:23', 'a governing language that is not published', findings());
put('content/partner.yaml', $partner . "governing: {language: sv}\n");
ok(findings() eq 'governing-unpublished 7:23', 'one that slagen does not speak', findings());
put('content/partner.yaml', $partner . "governing: {law: DE}\n");
ok(findings() eq '', 'nothing is said of one', findings());

# The site's own: it is used, and not led to.
project('locales/locales.yaml' => "governing: de\npolicy: {informational: {min_coverage: 0}}\n",
        'locales/de/content.yaml' => $german);
put('slagen.yaml', "site: Help\nlocales: [en, pl]\n");
ok(findings() eq 'governing-unreviewed 1:10', 'a governing language that only lends', findings());
build('a governing language that is not published');
ok(clause('pl/acme/gold/sla.html', 'duties') =~ /lang="de" dir="ltr".*Benennen/s, 'clauses are in it');
ok(get('site/pl/acme/gold/sla.html') !~ m{href="[^"]*/de/}, 'and no link leads where nothing is');
ok(!-e "$tmp/site/de", 'it has no pages');

# ---- equally authentic ------------------------------------------------------
project('content/partner.yaml' => $partner . "governing:\n  translations: equally_authentic\n",
        'locales/de/content.yaml' => $german, 'locales/locales.yaml' => "policy: {informational: {min_coverage: 0}}\n");
put('slagen.yaml', "site: Help\nlocales: [en, de]\n");
ok(findings() eq 'authentic-unapproved 8:17', 'equal texts that nobody approved', findings());
ok(message('authentic-unapproved') =~ /^de is to apply like the other languages, and \d\d of its binding texts are not approved: \S+, \S+, \S+, \S+, \S+ and \d+ more$/,
   'the language and the first of them', message('authentic-unapproved'));
($status, $out) = run('build', '-o', "$tmp/site");
ok($status == 1 && !-e "$tmp/site", 'nothing is published');
run('l10n', 'review', '--locale', 'de', '--by', 'B. Leser', '--on', '2027-01-31', '*');
ok(findings() eq 'authentic-unapproved 8:17', 'to review them is not enough', findings());
run('l10n', 'approve', '--locale', 'de', '--role', 'linguist', '--by', 'B. Leser', '--on', '2027-01-31', '*');
ok(findings() eq 'authentic-unapproved 8:17', 'nor is another role', findings());
run('l10n', 'approve', '--locale', 'de', '--role', 'legal', '--by', 'A. Rat', '--on', '2027-02-01', '*');
ok(findings() eq '', 'all are approved', findings());
build('equal texts');
put('locales/de/content.yaml', $german =~ s/Ansprechperson/Kontaktperson/r);
ok(message('authentic-unapproved') =~ /1 of its binding texts is not approved: plan\.gold\.customer_duties\.contact$/,
   'one word edited', message('authentic-unapproved'));
put('locales/de/content.yaml', $german =~ s/denen an Werktagen/denen werktags/r);
ok(findings() eq '', 'one word of what only explains', findings());
put('content/plan.yaml', get('content/plan.yaml') =~ s/Name a person to contact/Name a person/r);
ok(findings() eq 'authentic-unapproved 8:17', 'one word of the source', findings());
put('slagen.yaml', "site: Help\nlocales: [en]\n");
ok(findings() eq '', 'one language is equal to itself', findings());
put('slagen.yaml', "site: Help\nlocales: [en, pl, de]\n");
ok(findings() eq 'authentic-unapproved 8:17; authentic-unapproved 8:17', 'each language is told', findings());

# ---- taking texts up ----------------------------------------------------------
# What stands in a file, empty or in braces, is not given twice.
sub po {
    my ($language, $id, $source, $text) = @_;
    return qq{msgid ""\nmsgstr ""\n"Language: $language\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n}
        . qq{msgctxt "$id"\nmsgid "$source"\nmsgstr "$text"\n};
}
my @who = ('--by', 'O. Bersetzer', '--on', '2027-01-31');
put('slagen.yaml', "site: Help\nlocales: [en, de]\n");
for my $case (
    ['an empty key', "plan.gold.summary: ''\nsite.name: Hilfe\n", qr/^plan\.gold\.summary: Kurz\nsite\.name: Hilfe\n/],
    ['a key without a value', "site.name: Hilfe\nplan.gold.summary:  # later\n", qr/^plan\.gold\.summary: Kurz  # later\n/m],
    ['braces', "{site.name: Hilfe}\n", qr/^\{site\.name: Hilfe, plan\.gold\.summary: Kurz\}\n/],
    ['empty braces', "{}\n", qr/^plan\.gold\.summary: Kurz\n/],
    ['lines that end with CRLF', "site.name: Hilfe\r\nplan.gold.name: Golden\r\n", qr/^plan\.gold\.summary: Kurz\r\n/m],
    ['no line end', 'site.name: Hilfe', qr/^site\.name: Hilfe\nplan\.gold\.summary: Kurz\n\z/],
) {
    my ($name, $before, $after) = @$case;
    project('locales/de/content.yaml' => $before);
    put('slagen.yaml', "site: Help\nlocales: [en, de]\n");
    put('de.po', po('de', 'plan.gold.summary', 'For all who want somebody to answer on workdays.', 'Kurz'));
    ($status, $out) = run('l10n', 'import', @who, 'de.po');
    ok($status == 0, "$name: is taken up", $out);
    ok(get('locales/de/content.yaml') =~ $after, "$name: changed in place", get('locales/de/content.yaml'));
    ok(findings() eq '', "$name: what comes of it is read again", findings());
}
# Several lines behind a remark, which would become one of them.
project('locales/de/content.yaml' => "page.p.body: Kurz.  # a remark\nplan.gold.name: Gold\n",
        'content/page.yaml' => "page: p\ntitle: P\nbody: Short.\n",
        'content/partner.yaml' => $partner . "pages: [p]\n");
put('slagen.yaml', "site: Help\nlocales: [en, de]\n");
put('de.po', po('de', 'page.p.body', 'Short.', 'Eins.\n\nZwei.'));
($status, $out) = run('l10n', 'import', @who, 'de.po');
ok(get('locales/de/content.yaml') eq qq{page.p.body: "Eins.\\n\\nZwei."  # a remark\nplan.gold.name: Gold\n},
   'several lines in front of a remark', $out, get('locales/de/content.yaml'));
ok(findings() eq '', 'which stays one', findings());
# A message amid others that are nested.
put('locales/de/messages.yaml', "hours:\n  line: '{days}, {hours}'\n  title: Zeiten\nlabel: {contents: Inhalt}\n");
put('de.po', po('de', 'hours.on_holidays', 'X', 'Auch an Feiertagen.'));
($status, $out) = run('l10n', 'import', @who, 'de.po');
ok(get('locales/de/messages.yaml') =~ /^hours:\n  line: '\{days\}, \{hours\}'\n  title: Zeiten\n(?:label: \{contents: Inhalt\}\n)?hours\.on_holidays: /,
   'behind a nested mapping, not within', $out, get('locales/de/messages.yaml'));

# Names that nobody can read in a file.
for my $case (['--by', "A\x{2028}B"], ['--by', "A\nB"], ['--by', ' '], ['--role', "le\x{2028}gal"], ['--role', "\n"]) {
    my ($option, $word) = @$case;
    my %who = ('--by' => 'A', '--role' => 'legal', $option => $word);
    utf8::encode($who{$_}) for keys %who;
    ($status, $out) = run('l10n', 'approve', '--locale', 'de', %who, 'plan.gold.name');
    ok($status == 2, "$option with a hidden character", "$status $out");
}

# ---- what a file says that the project cannot take -----------------------------
for my $case (
    ['import-language', po('sv', 'plan.gold.name', 'Gold', 'Guld')],
    ['import-unknown', po('de', 'plan.silver.name', 'Silver', 'Silber')],
    ['import-message', po('de', 'hours.line', '{days}: {hours}', '{days: {hours}')],
) {
    my ($rule, $text) = @$case;
    put('wrong.po', $text);
    ($status, $out) = run('l10n', 'import', @who, 'wrong.po');
    ok($out =~ /\[$rule\]/, $rule, $out);
}

print @results, "1..$number\n";
exit(grep({ /^not/ } @results) ? 1 : 0);
