#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# The catalogue of faults, as a person meets them: YAML (Y), templates (T),
# Markdown and HTML injection (M), the subject itself: hours, promises, prices,
# addresses (D), and languages (L).  Each case is a small project with one thing
# changed, and what `slagen check` then says of it: rules with their places, or
# nothing; of those that publish, what stands on the pages.
use strict;
use warnings;
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
my $tmp = tempdir(CLEANUP => 1);
my ($number, $failed, @cases) = (0, 0);

my $plan = <<'END';
plan: office
name: Office
support: [billing]
reach: [{by: phone, during: always}]
price: free
END
my $partner = <<'END';
partner: p
name: P
country: DE
contact: {phone: "+49 89 99998 100"}
self_help: {g: {label: G, url: https://g.example}}
plans: [office]
END

sub put {
    my ($folder, $path, $text) = @_;
    (my $in = "$folder/$path") =~ s{/[^/]*$}{};
    make_path($in);
    open my $file, '>:raw', "$folder/$path" or die "$path: $!";
    print $file $text;
    close $file or die "$path: $!";
}

sub slurp {
    my ($path) = @_;
    open my $file, '<:raw', $path or return '';
    local $/;
    return <$file>;
}

# Gives "rule 3:5 < 1:2; …" of what `check` finds in a project; the ring of a
# ref-cycle with it.  How well a case is translated is not its matter.
sub findings {
    my ($folder) = @_;
    my $json = qx{'$slagen' check --format json -C '$folder'};
    return join '; ', map {
        my $found = "$_->{rule} $_->{line}:$_->{column}";
        $found .= " < $_->{related}{line}:$_->{related}{column}" if $_->{related};
        $found .= " $1" if $_->{rule} eq 'ref-cycle' && $_->{message} =~ /: (.*)/;
        $found;
    } grep { $_->{rule} !~ /^proof-/ } @{decode_json($json)};
}

# a case: its id, files that differ, what is found (or a pattern of it), and, as path => pattern,
# what must stand on the pages ("!path": must not; "check": in what it says)
sub fault {
    my ($id, $files, $want, %pages) = @_;
    my $folder = "$tmp/" . ++$number;
    my %all = ('content/partner.yaml' => $partner, 'content/plan.yaml' => $plan, %$files);
    put($folder, $_, $all{$_}) for sort keys %all;
    my @wrong;
    my $got = findings($folder);
    push @wrong, "got:  $got", "want: $want" if ref $want ? $got !~ $want : $got ne $want;
    if (%pages) {
        system("'$slagen' build -C '$folder' -o '$folder/out' >'$folder/printed' 2>&1");
        for my $page (sort keys %pages) {
            my $absent = $page =~ /^!/;
            my $text = $page eq 'check' ? scalar(qx{'$slagen' check -C '$folder'})
                : slurp("$folder/out/en/" . $page =~ s/^!//r);
            my $there = $text =~ $pages{$page};
            push @wrong, "$page: $pages{$page}" if $text eq '' || ($absent ? $there : !$there);
        }
    }
    print @wrong ? 'not ' : '', "ok $number - $id\n", map { "# $_\n" } @wrong;
    $failed ||= @wrong;
}

sub plan { return {'content/plan.yaml' => $_[0]} }
sub partner { return {'content/partner.yaml' => $_[0]} }
sub with { my ($text, $from, $to) = @_; $text =~ s/\Q$from\E/$to/ or die $from; return $text }
sub index_page { return {'templates/html/index.mustache' => $_[0]} }
sub prose {
    my ($body) = @_;
    $body =~ s/^/  /mg;
    return {'content/page.yaml' => "page: page\ntitle: T\nbody: |\n$body\n",
            'content/partner.yaml' => $partner . "pages: [page]\n"};
}
sub named {
    my ($name) = @_;
    (my $quoted = $name) =~ s/'/''/g;
    return plan(with($plan, 'Office', "'$quoted'"));
}

# ---- the subject ----------------------------------------------------------
my $office = $plan =~ s/always}]/o}]/r;
sub hours { return plan($office . "hours: {o: {zone: $_[1], week: {mon: $_[0]}}}\n") }
sub week { return hours($_[0], 'Europe/Berlin') }
fault('D01 hours that end before they begin', week('18:00-09:00'), 'hours-order 6:46');
fault('D01 hours across midnight', week('18:00 to 09:00 next day'), '');
fault('D02 hours that overlap', week('[09:00-13:00, 12:00-17:00]'), 'hours-overlap 6:60 < 6:47');
fault('D02 hours that meet', week('[09:00-13:00, 13:00-17:00]'), '');
fault('D03 the end of the day', week('09:00-24:00'), '');
fault("D03 $_->[0]", week($_->[0]), "$_->[1] 6:46")
    for ['09:00-25:00', 'hours-time'], ['9:5-17:00', 'hours-time'];
sub office { return plan($office . "hours: {o: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}\n$_[0]") }
fault('D04 a plan that says 24/7 of office hours', office("summary: Our support is there for you 24/7.\n"),
      'guard-always 7:39 < 6:40');
fault('D04 a plan that says 24/7 and is', plan($plan . "summary: Our support is there for you 24/7.\n"),
      '');
fault('D05 telephone in office hours, and no agreement', office("documents: [description]\n"),
      'duty-sla-missing 7:12 < 6:40');
fault('D05 telephone in office hours, and an agreement', office("documents: [description, sla]\n"), '');
fault('D05 telephone round the clock, and no agreement', plan($plan . "documents: [description]\n"), '');
fault('D06 a response after the resolution',
      plan($plan . "severities: {high: H}\ntargets: {high: {first_response: 8 hours, resolution: 4 hours}}\n"),
      'target-order 7:34 < 7:55');
fault('D06 a response with the resolution',
      plan($plan . "severities: {high: H}\ntargets: {high: {first_response: 4 hours, resolution: 4 hours}}\n"),
      '');
sub ranks { return plan($plan . "severities: {p1: A, p2: B}\ntargets: {p1: {first_response: $_[0]}, p2: {first_response: $_[1]}}\n") }
fault('D07 the graver severity waits longer', ranks('4 hours', '1 hour'), 'severity-order 7:32 < 7:63');
fault('D07 both wait as long', ranks('1 hour', '1 hour'), '');
fault("D08 $_", hours('09:00-17:00', $_), 'zone-abbreviation 6:19') for 'CET', 'EST';
fault("D08 $_", hours('09:00-17:00', $_), 'zone-abbreviation 6:19') for 'GMT+2', 'UTC+05:30', '+02:00';
fault('D09 a zone misspelt', hours('09:00-17:00', 'Europe/Lodnon'), 'zone-unknown 6:19');
fault("D10 $_->[0]", plan(with($plan, 'free', "$_->[0] per month, excluding tax")), "$_->[1] 5:8")
    for ['EUR -5', 'price-negative'], ['EUR 1.999', 'price-decimals'], ['JPY 10.5', 'price-decimals'];
fault("D11 $_", plan(with($plan, 'free', "$_ 5.00 per month, excluding tax")),
      'currency-unknown 5:8') for 'EURO', 'eur', 'XQZ';
fault('D12 two plans with one id', {%{plan($plan)}, 'content/other.yaml' => $plan},
      'id-duplicate 1:7 < 1:7');
fault('D13 hours that do not exist', plan($office . "hours: {of: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}}\n"),
      'ref-missing 4:29');
my $zone = 'zone: Europe/Berlin, week: {mon: 09:00-17:00}';
fault('D14 hours made of hours that are made of them',
      plan($office . "hours:\n  o: {made_of: [e, n]}\n  e: {$zone}\n  n: {made_of: [e, o]}\n"),
      'ref-cycle 9:20 o > n > o');
fault('D14 hours made of hours', plan($office . "hours:\n  o: {made_of: [e, n]}\n  e: {$zone}\n  n: {made_of: [e]}\n"), '');
sub calendar { my ($id, $more) = @_; return ("content/$id.yaml" => "calendar: $id\nname: N\n$more\n") }
fault('D14 holidays that include each other',
      {%{plan($office . "hours: {o: {$zone, closed: xa}}\n")}, calendar('xa', 'includes: [xb]'),
       calendar('xb', 'includes: [xa]')}, 'ref-cycle 3:12 < 3:12 xa > xb > xa');
fault('D14 holidays that include others',
      {%{plan($office . "hours: {o: {$zone, closed: xa}}\n")}, calendar('xa', 'includes: [xb]'),
       calendar('xb', 'days: {01-01: N}')}, '');
fault('D14 plans that extend each other',
      {%{plan($plan . "extends: gold\n")}, 'content/gold.yaml' => "plan: gold\nname: G\nextends: office\n"},
      'ref-cycle 3:10 gold -> office -> gold');
fault('D14 a plan that extends another',
      {%{plan("plan: office\nname: O\nextends: gold\n")}, 'content/gold.yaml' => with($plan, 'office', 'gold')}, '');
fault("D15 $_", plan($plan . "valid_from: $_\n"), 'date-invalid 6:13') for '2026-02-30', '2027-02-29';
fault('D15 a leap day', plan($plan . "valid_from: 2028-02-29\n"), '');
fault('D16 a closing that ends before it begins',
      plan($office . "hours: {o: {zone: Europe/Berlin, week: {mon: 09:00-17:00}, except: {2027-01-02 to 2027-01-01: closed}}}\n"),
      'date-order 6:69');
fault("D17 $_", partner($partner =~ s/\{phone.*\}/{email: "$_"}/r), 'email-invalid 4:18')
    for 'a@b', 'a b@c.de', 'a@-c.de';
fault("D18 $_", partner(with($partner, 'https://g.example', qq{"$_"})), 'url-scheme 5:32')
    for 'javascript:alert(1)', 'data:text/html,x', '//evil.example';
fault('D19 a link with a password', partner(with($partner, 'https://g', 'https://user:pass@g')),
      'url-userinfo 5:32');
fault("D20 $_", partner(with($partner, '+49 89 99998 100', $_)), 'phone-invalid 4:18')
    for '+49 89 SUPPORT', '+49 89', '+49 89 99998 100 200 300 400';
fault('D21 a language that does not exist', partner($partner . "speaks: [de, xx]\n"),
      'locale-unknown 7:14');
fault('D22 a plan with an empty list of channels', plan($plan =~ s/reach: .*/reach: []/r),
      'duty-hours-missing 4:8');
fault("D23 $_", plan($plan . "availability: {promise: $_}\n"), 'percent-form 6:25')
    for '101 %', '-1 %';
fault('D23 100 %', plan($plan . "availability: {promise: 100 %}\n"), 'availability-hundred 6:25');
fault("D24 $_", plan($plan . "severities: {high: H}\ntargets: {high: {first_response: $_}}\n"),
      'duration-form 7:34') for 'PT4H', '4h', '240';
fault('D24 4 hours', plan($plan . "severities: {high: H}\ntargets: {high: {first_response: 4 hours}}\n"), '');

# ---- YAML -----------------------------------------------------------------
fault('Y01 an empty file', plan(''), 'ref-missing 6:9; yaml-empty 1:1');
fault('Y02 comments only', plan("# a\n# b\n"), 'ref-missing 6:9; yaml-empty 1:1');
fault('Y03 a key twice', plan($plan . "name: Two\n"), 'yaml-duplicate-key 6:1 < 2:1');
fault('Y04 a key twice, once in quotes', plan($plan . "\"name\": Two\n"),
      'yaml-duplicate-key 6:1 < 2:1');
fault('Y05 NO is Norway', partner(with($partner, 'DE', 'NO')), '',
      'p/index.html' => qr/Norway/);
fault('Y06 22:30 is a time',
      plan($plan . "hours: {o: {zone: Europe/Berlin, week: {mon: 09:00-22:30}}}\n"
               . "business_hours: o\n"), '');
fault('Y07 a post code keeps its zero',
      partner($partner . "address: {postcode: 01067, city: Dresden}\n"), '',
      'p/index.html' => qr/01067 Dresden/);
fault('Y08 a number with its country',
      partner(with($partner, '"+49 89 99998 100"', '+49 30 123456')), '',
      'p/index.html' => qr/tel:\+4930123456/);
fault('Y08 a number without', partner(with($partner, '"+49 89 99998 100"', '0800123456')),
      'phone-no-country 4:18');
fault('Y09 a version is text', plan($plan . "version: 1.10\n"), '',
      'p/office/sla.html' => qr/>1\.10</);
fault('Y10 an id is text',
      {%{plan(with($plan, 'office', '1e3'))}, %{partner(with($partner, 'office', '1e3'))}}, '',
      'p/1e3/sla.html' => qr/<h1/);
fault('Y11 yes is a word like any other', plan(with($plan, 'Office', 'yes')), '',
      'p/office/sla.html' => qr/<h1>yes:/);
fault('Y12 a number with a low line',
      plan(with($plan, 'free', 'EUR 1_000 per month, excluding tax')), 'money-form 5:8');
fault("Y13 nothing, written as `$_`", plan(with($plan, 'Office', $_)), 'required-missing 1:1')
    for '~', 'null', '';
fault('Y14 a tab indents', plan($plan . "term:\n\tminimum: 1 month\n"), 'yaml-syntax 7:1');
fault('Y15 a byte order mark', plan("\xEF\xBB\xBF{plan: office, nmae: x}"),
      'required-missing 1:1; required-missing 1:1; unknown-key 1:16');
fault('Y16 UTF-16', plan(join '', "\xFF\xFE", map { "$_\0" } split //, $plan),
      'ref-missing 6:9; yaml-encoding 1:1');
fault('Y17 Latin-1', plan(with($plan, 'billing', "bi\xE4")), 'yaml-encoding 3:13');
fault('Y18 lines that end with CRLF', plan($plan =~ s/\n/\r\n/gr), '');
fault('Y19 U+0000', plan($plan . "summary: \"a\\x00b\"\n"), 'yaml-control-character 6:12');
fault('Y20 an alias of nothing', plan($plan . "summary: *x\n"), 'yaml-alias 6:10');
fault('Y21 an alias of itself', plan($plan . "covers: &a [*a]\n"),
      'yaml-alias 6:9; yaml-alias 6:13');
put($tmp, 'bomb.yaml', join '', "a0: &a0 [x,x,x,x,x,x,x,x,x]\n",
    map { my $b = $_ - 1; "a$_: &a$_ [" . join(',', ("*a$b") x 9) . "]\n" } 1 .. 8);
{
    my $printed = qx{'$slagen' dump '$tmp/bomb.yaml' 2>&1};
    my $good = $? >> 8 == 1 && $printed =~ /error\[yaml-limit\]/;
    print $good ? '' : 'not ', 'ok ', ++$number, " - Y22 nine levels of nine aliases\n";
    $failed ||= !$good;
}
fault('Y23 a merge key', plan($plan . "<<: {summary: x}\n"), 'yaml-merge-key 6:1');
fault('Y24 two documents', plan($plan . "---\nplan: b\n"), 'yaml-multiple-documents 6:1');
fault("Y25 $_", plan($plan . "summary: $_ x\n"), 'yaml-tag 6:10')
    for '!!binary', '!!python/object:x', '!custom';
fault('Y26 a quote without end', plan($plan . "summary: \"open\n"), 'yaml-syntax 7:1 < 6:10');
fault('Y26 a bracket without end', plan($plan . "covers: [a, b\nversion: 1\n"),
      'yaml-syntax 7:1 < 6:9');
fault('Y27 a key in another case', plan(with($plan, 'name', 'Name')),
      'required-missing 1:1; unknown-key 2:1');
fault('Y28 a list for a mapping', plan($plan . "term: [a]\n"), 'type-mapping 6:7');
fault('Y28 a mapping for a list', plan($plan . "documents: {a: b}\n"), 'type-text 6:12');
fault('Y29 folded text', plan($plan . "summary: >-\n  one\n  two\n"), '',
      'p/office/sla.html' => qr/one two/);
fault('Y29 text of two paragraphs where one line is wanted',
      plan($plan . "summary: >\n  one\n\n  two\n"), 'text-lines 6:10');
fault('Y30 %YAML 1.2', plan("%YAML 1.2\n---\n$plan"), '');
fault('Y30 %YAML 1.3', plan("%YAML 1.3\n---\n$plan"), 'yaml-version 1:1');
fault('Y30 %YAML 2.0', plan("%YAML 2.0\n---\n$plan"), 'yaml-version 1:1');
fault('Y31 a file that ends in .yml', {'content/more.yml' => $plan}, 'file-ignored 0:0');

# ---- templates ------------------------------------------------------------
fault('T01 a section without end', index_page("x\n {{#a}}"), 'template-unclosed 2:2');
fault('T02 an end of something else', index_page("{{#a}}\n{{/b}}"),
      'template-mismatch 2:1 < 1:1');
fault('T03 a tag without end', index_page('<p>{{name}'), 'template-syntax 1:4');
fault('T04 a partial that is not there', index_page('{{>nope}}'),
      'template-partial-missing 1:1');
fault('T05 a partial of itself',
      {%{index_page('{{>partials/x}}')}, 'templates/html/partials/x.mustache' => 'a{{>partials/x}}'},
      'template-depth 1:2 < 1:2');
fault("T06 a partial called $_", index_page("{{>$_}}"), 'template-partial-name 1:1')
    for '../../etc/passwd', '/etc/passwd';
fault('T06 a partial with U+0000 in its name', index_page("{{>a\0b}}"),
      'template-partial-name 1:1');
fault('T07 a name that nothing has', index_page('<p>{{unknown}}</p>'),
      'template-unknown-name 1:4');
fault("T08 text that goes out raw: $_", index_page("<p>$_</p>"), 'template-raw 1:4')
    for '{{{title}}}', '{{&title}}';
fault('T09 an attribute without quotes', index_page('<a href={{title}}>x</a>'),
      'template-context 1:9');
fault("T10 $_->[0]", index_page($_->[0]), "template-context 1:$_->[1]")
    for ['<script>{{title}}</script>', 9], ['<style>{{title}}</style>', 8],
        ['<p onclick="{{title}}">', 13], ['<p style="{{title}}">', 11], ['<!-- {{title}} -->', 6];
fault('T11 other delimiters, and data with the usual ones',
      {%{named('{{x}}')}, %{index_page('{{=<% %>=}}<%#partners%><%#plans%><%#name%><%text%><%/name%><%/plans%><%/partners%>')}},
      '', 'index.html' => qr/^\{\{x\}\}$/);
fault('T12 data that looks like a template', named('{{name}} {{{x}}} {{#a}}'), '',
      'p/office/sla.html' => qr/<h1>\{\{name\}\} \{\{\{x\}\}\} \{\{#a\}\}:/);
fault("T13 delimiters $_", index_page($_), 'template-delimiter 1:1')
    for '{{=< =%>=}}', '{{=<% %> %>=}}';

# ---- Markdown and HTML ----------------------------------------------------
fault('M01 a name with a script', named('<script>alert(1)</script>'), '',
      '!p/office/sla.html' => qr/<script/,
      'p/office/sla.md' => qr/^# \\<script>alert\(1\)\\<\/script>:/m);
fault('M02 a name with an attribute', named('" onmouseover="alert(1)'), '',
      '!p/office/sla.html' => qr/" onmouseover="/);
fault('M03 HTML in prose', prose('<img src=x onerror=alert(1)>'), 'markdown-html 4:3');
fault("M04 $_->[0]", prose($_->[0]), "url-scheme 4:$_->[1]")
    for ['[x](javascript:alert(1))', 7], ['[x](JaVaScRiPt&#58;alert(1))', 5],
        ["[x](<\tjavascript:alert(1)>)", 9], ['[x](//evil.example)', 7];
fault('M05 an image from elsewhere', prose('![x](https://tracker.example/p.gif)'),
      'image-external 4:3');
fault('M06 the title of a link', prose('[x](https://a.example "\'\"><script>")'), '',
      'p/page.html' => qr/title="&#39;&quot;&gt;&lt;script&gt;"/);
fault('M07 the language of a code block', prose("```\"><script>\ncode\n```"), '',
      'p/page.html' => qr/<pre><code>code/, '!p/page.md' => qr/<script/);
fault('M08 a heading of level 1', prose("# One\n\n## Two"), '',
      'p/page.html' => qr/<h2>One<\/h2>\s*<h3>Two<\/h3>/,
      '!p/page.html' => qr/<h1.*<h1/s);
fault('M09 a bar within a table', named('a | b'), '', 'p/index.md' => qr/^\| a \\\| b \|/m);
fault("M10 a text that begins with $_->[0]", plan($plan . "summary: '$_->[0]'\n"), '',
      'p/office/sla.md' => qr/^\Q$_->[1]\E$/m)
    for ['# x', '\\# x'], ['1. x', '1\\. x'], ['- x', '\\- x'], ['> x', '\\> x'];

# ---- languages ------------------------------------------------------------
sub locales { return ('slagen.yaml' => "site: S\nlocales: [$_[0]]\n") }
sub messages { return {locales("en, $_[0]"), "locales/$_[0]/messages.yaml" => $_[1]} }
# Gives the files of a language that slagen does not speak, which has the words
# of German; `change` edits them.
sub language {
    my ($tag, $change) = @_;
    my $words = slurp('locales/de/messages.yaml');
    $change->() for $words;
    my $unread = join ', ', map { "proof-$_: off" } qw(doubled leftover quotes);
    return ('slagen.yaml' => "site: S\nlocales: [en, $tag]\nrules: {$unread}\n", "locales/$tag/messages.yaml" => $words,
            'locales/locales.yaml' => "locales: {en: {url: en}, $tag: {url: $tag}}\nfallback: {$tag: [en]}\n"
                . "policy: {informational: {min_coverage: 0}}\n");
}
my $untranslated = 'content-missing 0:0';
my $alone = {locales('en, ru'), 'locales/locales.yaml' => "policy: {informational: {min_coverage: 0}}\n"};

fault('L01 a language that lacks three messages',
      {language('sv', sub { s/^(?:support\.intro|index\.intro|sla\.purpose\.untimed): .*\n//mg == 3 or die })},
      qr/^$untranslated; locale-missing \d+:1$/,
      check => qr/warning\[locale-missing\]: sv lacks 3 messages: index\.intro, sla\.purpose\.untimed, support\.intro$/m,
      '../sv/p/office/support.html' => qr/<p><span class="foreign" lang="en" dir="ltr">This page describes how/,
      '../sv/p/office/sla.html' => qr/<section class="clause" id="clause-purpose" lang="en" dir="ltr" data-state="fallback">/);
fault('L01 a language that has all', {language('sv', sub { })}, $untranslated,
      '!../sv/p/office/support.html' => qr/This page describes how/);
fault('L02 a message with an unknown placeholder', messages('ru', "hours.line: '{days}: {hours}, {tiem}'\n"),
      qr/^message-placeholder 1:31 < \d+:\d+$/, check => qr/\{tiem\}/);
fault('L02 a message with a wrong one', messages('ru', "hours.line: '{days}: {tiem}'\n"),
      qr/^message-placeholder 1:13 < \d+:\d+; message-placeholder 1:22 < \d+:\d+$/);
fault('L02 a message with those of its source', messages('ru', "hours.line: '{hours}, {days}'\n"), $untranslated);
sub counted { return messages($_[0], "duration.hours: '{n, plural, $_[1]}'\n") }
fault('L03 a plural without `other`', counted('ru', 'one {# a} few {# b} many {# c}'),
      'message-plural 1:18');
fault('L03 German with `few`', counted('de', 'one {# a} few {# b} other {# c}'),
      qr/^message-plural 1:40 < \d+:\d+$/, check => qr/few/);
fault('L03 Russian without `many`', counted('ru', 'one {# a} few {# b} other {# c}'),
      qr/^message-plural 1:18 < \d+:\d+$/, check => qr/many/);
fault('L03 a category that no number reaches', counted('fr', 'one {# a} many {# b} other {# c}'),
      qr/^$untranslated; message-plural 1:40 < \d+:\d+$/, check => qr/note\[message-plural\]/);
fault('L03 what the language has', counted('ru', 'one {# a} few {# b} many {# c} other {# d}'), $untranslated);
fault("L04 the language $_->[0]", {locales("en, $_->[0]")}, 'locale-unknown 2:15', check => qr/hint: write `$_->[1]`/)
    for ['en_GB', 'en-GB'], ['EN-gb', 'en-GB'], ['DE', 'de'], ['zh_hant', 'zh-Hant'], ['de-DE-u-co-phonebk', 'de-DE'];
fault("L04 a list of languages with $_->[0]",
      {'locales/locales.yaml' => "locales: {en: {url: en}, $_->[0]: {url: x}}\n"}, 'locale-tag 1:26', check => $_->[1])
    for ['en_GB', qr/hint: write `en-GB`/], ['EN-gb', qr/hint: write `en-GB`/],
        ['de-DE-u-co-phonebk', qr/without extensions/];
fault('L04 en-GB', {language('en-GB', sub { })}, $untranslated,
      '../en-GB/p/office/sla.html' => qr/<html lang="en-GB" dir="ltr"/,
      'p/office/sla.html' => qr/hreflang="en-GB"/);
for my $case (['ar', {%$alone, locales('en, ar')}],
              ['he', {language('he', sub { s/\bone (\{(?:[^{}]|(?1))*\})/one $1 two $1/g })}]) {
    my ($tag, $files) = @$case;
    fault("L05 a Latin number on a page in $tag", $files, $untranslated,
          "../$tag/p/office/sla.html" => qr{<html lang="$tag" dir="rtl".*<a href="tel:\+498999998100"><bdi dir="ltr">\+49 89 99998 100</bdi></a>}s,
          "../$tag/p/office/sla.md" => qr/\+49 89 99998 100/);
}
{
    my @names = ('Zebra', "\xC3\x85land", "\xC3\x9Feta", "\xC5\x81\xC3\xB3d\xC5\xBA", "\xC4\xB0stanbul", "\xC4\xB1l\xC4\xB1k", 'Iron', 'image');
    my %files = (language('tr', sub { }), 'content/partner.yaml' => with($partner, 'office', join ', ', map { "i$_" } 0 .. $#names) . "speaks: [en, de]\n");
    my $i = 0;
    $files{"content/i$i.yaml"} = with(with($plan, 'office', "i$i"), 'Office', $_), $i++ for @names;
    $files{'content/plan.yaml'} = delete $files{'content/i0.yaml'};
    my $order = join '.*', map { ">$_<" } @names;
    fault('L06 Turkish: names as they are written, in the order that was written', \%files, $untranslated,
          'p/index.html' => qr/$order/s, '../tr/p/index.html' => qr/$order/s,
          '../tr/p/i0/sla.html' => qr/\xC4\xB0ngilizce/,         # capital i with its dot
          '../tr/p/i6/sla.html' => qr/id="clause-purpose"/);    # addresses know no language
}
my $night = "hours: {o: {zone: Europe/Berlin, week: {sun: %s}}}\n";
fault('L07 hours that begin when clocks go forward', plan($office . sprintf $night, '02:30-05:00'),
      'hours-dst-gap 6:46', check => qr/skip 02:30/);
fault('L07 hours that begin when they have', plan($office . sprintf $night, '03:00-05:00'), '');
for my $case (['2026-03-29T02:30', 2, qr/do not show 2026-03-29T02:30: they go forward over it/],
              ['2026-03-29T03:00', 0, qr/^Opened  Sunday 29 March 2026, 03:00 \(Europe\/Berlin, UTC\+02:00\)$/m],
              ['2026-10-25T02:30', 0, qr/UTC\+02:00\), the first of two such times$/m],
              ['2026-10-25T02:30+01:00', 0, qr/02:30 \(Europe\/Berlin, UTC\+01:00\)$/m]) {
    my ($time, $want, $said) = @$case;
    my $folder = "$tmp/" . ++$number;
    put($folder, 'content/partner.yaml', $partner);
    put($folder, 'content/plan.yaml', $office . sprintf($night, '03:00-05:00')
            . "severities: {high: H}\ntargets: {high: {first_response: 4 hours}}\n");
    my $printed = qx{'$slagen' when -C '$folder' p/office --severity high --opened $time 2>&1};
    my $good = $? >> 8 == $want && $printed =~ $said;
    print $good ? '' : 'not ', "ok $number - L07 a request at $time\n", $good ? '' : $printed =~ s/^/# /mgr;
    $failed ||= !$good;
}
fault("L08 the zone $_->[0]", plan($office . "hours: {o: {zone: $_->[0], week: {mon: 09:00-17:00}}}\n"), '',
      'p/office/sla.md' => $_->[1])
    for ['Asia/Kathmandu', qr/\(Kathmandu\), UTC\+5:45$/m], ['Pacific/Chatham', qr/\(Chatham\), UTC\+12:45, in summer UTC\+13:45$/m],
        ['Pacific/Marquesas', qr/\(Marquesas\), UTC\xE2\x88\x929:30$/m];
fault('L09 what else decides bytes stands in the manifest', {}, '',
      '../manifest.json' => qr/\A.*"libraries":\{[^}]*"cldr":"[\d.]+"[^}]*"icu":"[\d.]+"[^}]*"icu-zone-names":"\w+"[^}]*"tzdata":"\w+"/);

# The same bytes whatever the process is told about languages and zones.
{
    my $folder = "$tmp/" . ++$number;
    put($folder, 'content/partner.yaml', $partner);
    put($folder, 'content/plan.yaml', $office . "hours: {o: {zone: Europe/Berlin, closed: de, week: {mon-fri: 09:00-17:00}}}\n"
            . "summary: \"\xC4\xB0\xC4\xB1 I i, 1.234,5\"\n");
    put($folder, 'slagen.yaml', "site: S\nlocales: [en, ru, de, ar, ja]\n");
    put($folder, 'locales/locales.yaml', "policy: {informational: {min_coverage: 0}}\n");
    my %seen;
    for my $name (qw(tr_TR de_DE ja_JP)) { # where the machine can make them
        make_path("$tmp/locales");
        system("localedef -i $name -f UTF-8 '$tmp/locales/$name.UTF-8' >/dev/null 2>&1");
    }
    my @settings = ('', 'LC_ALL=C', 'LC_ALL=tr_TR.UTF-8', 'LC_ALL=de_DE.UTF-8 LANGUAGE=de', 'LC_ALL=ja_JP.UTF-8',
                    'LANG=tr_TR.UTF-8 LC_NUMERIC=de_DE.UTF-8 LC_COLLATE=de_DE.UTF-8', 'LC_ALL=nonsense',
                    'TZ=Asia/Kathmandu', 'TZ=America/St_Johns LC_TIME=ja_JP.UTF-8', 'TZ=:nonsense',
                    'HOME=/nowhere USER=nobody COLUMNS=20 TMPDIR=/', 'SOURCE_DATE_EPOCH=1', 'POSIXLY_CORRECT=1 NO_COLOR=1');
    for my $setting (@settings) {
        my $out = "$folder/out" . keys %seen;
        system('rm', '-rf', "$folder/out");
        my $status = system("cd '$folder' && env LOCPATH='$tmp/locales' $setting '" . qx(realpath '$slagen') =~ s/\n//r
                                . "' build -o out >/dev/null 2>&1");
        my $sum = $status == 0 ? qx{cd '$folder/out' && find . -type f | LC_ALL=C sort | xargs sha256sum | sha256sum} : "status $status";
        push @{$seen{$sum}}, $setting;
    }
    my $good = keys %seen == 1 && !grep { /status/ } keys %seen;
    print $good ? '' : 'not ', "ok $number - L10 the same bytes in every environment\n",
        $good ? () : map { "# $_: @{$seen{$_}}\n" =~ s/\n(?=:)//r } sort keys %seen;
    $failed ||= !$good;
}

print "1..$number\n";
exit($failed ? 1 : 0);
