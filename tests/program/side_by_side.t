#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# slagen l10n import-side-by-side: what it counts, prints and writes.
use strict;
use warnings;
use utf8;
use Encode qw(encode);
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
my $import = "'$slagen' l10n import-side-by-side";
my $tmp = tempdir(CLEANUP => 1);
my ($number, $failed) = (0, 0);

sub check {
    my ($name, $ok, $note) = @_;
    print $ok ? '' : 'not ', 'ok ', ++$number, " - $name\n";
    print encode('UTF-8', join '', map { "# $_\n" } split /\n/, $note) if !$ok && defined $note;
    $failed ||= !$ok;
}

sub put {
    my ($path, $text) = @_;
    (my $in = "$tmp/$path") =~ s{/[^/]*$}{};
    make_path($in);
    utf8::encode($text) if utf8::is_utf8($text);
    open my $file, '>:raw', "$tmp/$path" or die "$path: $!";
    print $file $text;
    close $file or die "$path: $!";
}

sub slurp {
    open my $file, '<:raw', $_[0] or return '';
    local $/;
    return scalar <$file>;
}

sub run {
    my ($words) = @_;
    my $out = qx{cd '$tmp' && $import $words 2>'$tmp/err'};
    return ($? >> 8, $out, slurp("$tmp/err"));
}

sub report { my ($status, $out) = run("--json $_[0]"); return $status == 0 ? decode_json($out) : {} }

sub page {
    my ($language, $type, $hash, @pairs) = @_;
    my $text = "---\ntitle: $language\nms.contentlocale: $language\nms.openlocfilehash: $hash\n"
        . "ms.translationtype: $type\n---\n";
    my $id = 103;
    for my $pair (@pairs) {
        my ($source, $target) = @$pair;
        $text .= qq(<span data-ttu-id="f00ba-$id">$target</span><span class="sxs-lookup">)
            . qq(<span data-stu-id="f00ba-$id">$source</span></span>\n\n);
        $id++;
    }
    return encode('UTF-8', $text);
}

$slagen =~ m{^/} or $import = "'" . qx{pwd} =~ s/\n//r . "/$slagen' l10n import-side-by-side";

my @clean = (['Water the moss.', 'Поливайте мох.'], ['See [fern](fern.md).', 'См. [папоротник](fern.md).'],
    ['**Two** days', '**Два** дня'], ['Yes', 'Да']);
put('ru.md', page('ru-RU', 'HT', 'h1', @clean));
put('ja.md', page('ja-JP', 'MT', 'h1', ['Water the moss.', '苔に水をやります。'],
    ['See [fern](fern.md).', '[シダ](fern.md)をご覧ください。'], ['**Two** days', '**2** 日'], ['Yes', 'はい']));

# ---- counts ---------------------------------------------------------------
my $report = report('ru.md ja.md');
check('the report is of version 1', $report->{report} eq 'side-by-side' && $report->{version} == 1);
check('pairs are counted for each file and in all',
    $report->{pairs} == 8 && join(' ', map { $_->{pairs} } @{$report->{files}}) eq '4 4');
check('clean pages have none of the four faults',
    !grep { $report->{$_} } qw(untranslated damaged_emphasis lost_links digits_differ));
check('a file tells its language, its origin and the version of its source',
    join(' ', @{$report->{files}[0]}{qw(language origin source_hash)}) eq 'ru-RU human h1'
    && $report->{files}[1]{origin} eq 'machine');
check('what each page of the format has is told once for each',
    !grep { $report->{kinds}{$_} != 2 } qw(no-lang positional-ids state-per-file untraceable));

my %damage = (
    untranslated => ['untranslated', 'Water the moss.', 'Water the moss.'],
    damaged_emphasis => ['emphasis', '**Two** days', 'Два дня'],
    lost_links => ['link', 'See [fern](fern.md).', 'См. папоротник.'],
    digits_differ => ['digits', 'Within 30 days', 'В течение 3 дней'],
);
for my $key (sort keys %damage) {
    my ($kind, @pair) = @{$damage{$key}};
    put('damaged.md', page('ru-RU', 'MT', 'h2', \@pair, @clean));
    my $damaged = report('damaged.md');
    my ($problem) = grep { $_->{kind} eq $kind } @{$damaged->{problems}};
    check("$key is counted, and said where",
        $damaged->{$key} == 1 && $damaged->{files}[0]{$key} == 1 && $damaged->{kinds}{$kind} == 1
        && $problem->{line} == 7 && $problem->{id} eq 'f00ba-103' && $problem->{file} eq 'damaged.md'
        && $problem->{source} eq $pair[0] && $problem->{target} eq $pair[1]);
}
check('counts are the numbers of problems', !grep {
    my $kind = $_;
    $report->{kinds}{$kind} != grep { $_->{kind} eq $kind } @{$report->{problems}}
} keys %{$report->{kinds}});

# ---- the manual ---------------------------------------------------------------
my $manual = slurp('docs/side-by-side.md');
check('every kind has a row in the manual', !grep { $manual !~ /^\| `$_` \|/m } keys %{$report->{kinds}});
check('every row of a kind has its kind',
    !grep { !exists $report->{kinds}{$_} } $manual =~ s/.*^## Kinds//smr =~ /^\| `([a-z-]+)` \|/mg);

# ---- text -----------------------------------------------------------------
put('hostile.md', page('ru', 'MT', "h\e[2J", ["Moss\e[31m", "Moss\e[31m"], ["A\x{202E}b\nc", "A\x{202E}b\nc"]));
my ($status, $out) = run('hostile.md');
check('a report is text that steers no terminal', $status == 0 && $out !~ /[\e\x00-\x09\x0B-\x1F]/
    && $out !~ /\xE2\x80\xAE/ && $out =~ /untranslated/, $out);
my ($code, $one) = run('ru.md');
check('problems of pages are no faults', $code == 0 && $one =~ /^1 file: 4 pairs, 0 untranslated/m, $one);

# ---- the memory -------------------------------------------------------------
($status, $out) = run('ru.md ja.md -o memory.tmx');
my $memory = slurp("$tmp/memory.tmx");
check('a memory has one unit for a source in two languages',
    $status == 0 && (() = $memory =~ /<tu>/g) == 5 && (() = $memory =~ /<tuv /g) == 14, $memory);
check('it says who translated, and where from',
    $memory =~ m{x-origin">human</prop>\s*<prop type="x-from">ru.md:7</prop>\s*<seg>Поливайте}
    || $memory =~ m{x-origin">human</prop>\s*<prop type="x-from">ru.md:7</prop>});
run('ja.md ru.md -o other.tmx');
check('the order of the files makes no difference', slurp("$tmp/other.tmx") eq $memory);
run('ru.md -o first.tmx');
run('ja.md --memory first.tmx -o second.tmx');
check('a memory can be gone on with', slurp("$tmp/second.tmx") eq $memory);
($status, $out) = run('ru.md -o -');
check('a memory can be printed, and the report steps aside',
    $status == 0 && $out =~ /^<\?xml.*<\/tmx>\n$/s && slurp("$tmp/err") =~ /4 pairs/);
($status, $out) = run('ru.md -o /dev/null');
check('what is no file is written to', $status == 0 && -c '/dev/null');
if (qx{which xmllint} ne '') {
    put('tmx.dtd', <<'END');
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header EMPTY> <!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED
srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT body (tu*)> <!ELEMENT tu (prop*, tuv+)> <!ELEMENT tuv (prop*, seg)> <!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED> <!ELEMENT seg (#PCDATA)>
END
    my $said = qx{xmllint --noout --dtdvalid '$tmp/tmx.dtd' '$tmp/memory.tmx' 2>&1};
    check('it has the elements and attributes of TMX 1.4', $? == 0, $said);
} else {
    check('it has the elements and attributes of TMX 1.4 # SKIP no xmllint', 1);
}

# ---- languages and names --------------------------------------------------------
put('silent.md', page('', 'HT', 'h3', @clean));
($status, $out) = run('silent.md -o silent.tmx');
check('a page without a language gives no memory', $out =~ /no-language/ && slurp("$tmp/silent.tmx") !~ /<tu>/);
($status, $out) = run('silent.md --language ru -o silent.tmx');
check('it does when it is told', $out !~ /no-language/ && slurp("$tmp/silent.tmx") =~ /xml:lang="ru"/);
put('names.md', page('ru-RU', 'MT', 'h4', ['Water Blossom daily', 'Поливайте цветок ежедневно']));
check('without a list no name is missed', report('names.md')->{kinds}{'translated-name'} == 0);
put('locales/glossary.yaml', "names: [Blossom, Moss]\n");
check('names are those of the glossary', report('names.md')->{kinds}{'translated-name'} == 1);
put('locales/glossary.yaml', "names: {a: b}\n");
check('a glossary of another form has none', report('names.md')->{kinds}{'translated-name'} == 0);
put('locales/glossary.yaml', "names: [\n");
($status) = run('names.md');
check('a broken glossary is a fault', $status == 1);
unlink "$tmp/locales/glossary.yaml";

# What a language's glossary calls a mistranslation, where the source gives rise to it.
put('said.md', page('zh-TW', 'MT', 'h5', ['We may charge for moss', '青苔可能會收費'], ['Charge the lamp', '將燈充電']));
check('the glossaries of the program serve', report('said.md')->{kinds}{forbidden} == 2);
put('said.md', page('ru-RU', 'MT', 'h5', ['Water the moss', 'Водный мох'], ['The water moss', 'Водный мох']));
check('words that nobody forbids are left alone', report('said.md')->{kinds}{forbidden} == 0);
put('locales/ru/glossary.yaml', "forbidden:\n  - {pattern: 'водн', when: '^water', why: a verb}\n  - {pattern: '('}\n");
check('and those of the project, in their place', report('said.md')->{kinds}{forbidden} == 1);
unlink "$tmp/locales/ru/glossary.yaml";

# ---- what goes wrong ----------------------------------------------------------
($status, $out) = run('ru.md nowhere.md -o never.tmx');
check('a file that cannot be read is the machine\'s fault, and the others are reported',
    $status == 3 && $out =~ /1 file: 4 pairs/ && !-e "$tmp/never.tmx");
($status) = run('ru.md --memory nowhere.tmx -o never.tmx');
check('so is a memory', $status == 3 && !-e "$tmp/never.tmx");
($status) = run('ru.md -o no/such/folder/m.tmx');
check('so is a folder that is not there', $status == 3);
put('bad.tmx', '<tmx><body>');
my ($bad, undef, $said) = run('ru.md --memory bad.tmx -o bad.tmx');
check('a broken memory stays as it is', $bad == 1 && $said =~ /tmx-syntax/ && slurp("$tmp/bad.tmx") eq '<tmx><body>');
put('bomb.tmx', '<!DOCTYPE tmx [<!ENTITY a "x"><!ENTITY b "' . '&a;' x 1000 . '">]><tmx><body>&b;</body></tmx>');
($bad, undef, $said) = run('ru.md --memory bomb.tmx');
check('entities are not expanded', $bad == 1 && $said =~ /declares nothing/, $said);

# ---- time -----------------------------------------------------------------------
# No clock: a reader that is not linear would not come back from these.
put("long/$_->[0].md", $_->[1]) for
    ['pairs', page('ru', 'MT', 'h', (['Water the moss, and the fern.', 'Поливайте мох.']) x 6000)],
    ['open', '<span data-ttu-id="a-1">' x 40_000],
    ['marks', '<span data-ttu-id="a-1">' . '*a ' x 300_000 . '</span><span data-stu-id="a-1">' . '_a*' x 300_000 . '</span>'],
    ['links', '<span data-ttu-id="a-1">' . '](' x 200_000 . '</span><span data-stu-id="a-1">' . '[' x 400_000 . '</span>'],
    ['ticks', '<span data-ttu-id="a-1">' . '`a``' x 200_000 . '</span><span data-stu-id="a-1">' . '<a b="' x 100_000 . '</span>'],
    ['numbers', '<span data-ttu-id="a-1">' . '1,000 ' x 100_000 . '</span><span data-stu-id="a-1">' . 'two 3 ' x 100_000 . '</span>'];
($status, $out) = run('long/*.md');
check('pages of a megabyte are read', $status == 0 && $out =~ /^6 files: /m && $out =~ /^ +40000 unclosed /m);

print "1..$number\n";
exit $failed;
