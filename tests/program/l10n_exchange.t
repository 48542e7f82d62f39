#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# slagen l10n export and import, with the tools of translators in between: what
# they hand back is what was handed out.
use strict;
use warnings;
use utf8;
use File::Temp qw(tempdir);
binmode STDOUT, ':utf8';

my $slagen = qx(realpath @{[$ENV{SLAGEN} || 'build/slagen']}) =~ s/\n//r;
my $tmp = tempdir(CLEANUP => 1);
my ($number, @results) = (0);

sub ok($$@) {
    my ($good, $name, @notes) = @_;
    $number++;
    push @results, ($good ? '' : 'not ') . "ok $number - $name\n";
    push @results, map { s/^/# /mgr . "\n" } @notes unless $good;
}

sub skip { push @results, 'ok ' . ++$number . " - $_[0] # SKIP no $_[1]\n" }

sub run {
    my $words = join ' ', map { "'" . s/'/'\\''/gr . "'" } @_;
    my $out = qx(cd '$tmp' && $words 2>&1);
    utf8::decode($out);
    return ($? >> 8, $out);
}

sub get {
    my ($path) = @_;
    open my $file, '<:utf8', "$tmp/$path" or return '';
    local $/;
    return scalar <$file>;
}

sub put {
    my ($path, $text) = @_;
    open my $file, '>:utf8', "$tmp/$path" or die "$path: $!";
    print $file $text;
    close $file or die "$path: $!";
}

# Every unit of a table: id, source and target.
sub units {
    my ($path) = @_;
    my (%units, @fields);
    my $text = get($path) =~ s/^\x{FEFF}//r;
    while ($text =~ /\G(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/g) {
        my ($quoted, $plain, $end) = ($1, $2, $3);
        push @fields, defined $quoted ? $quoted =~ s/""/"/gr : $plain;
        next if $end eq ',';
        $units{$fields[0]} = "$fields[2] => $fields[3]";
        @fields = ();
    }
    return \%units;
}

sub same {
    my ($name, $one, $other) = @_;
    my @wrong = grep { ($one->{$_} // '') ne ($other->{$_} // '') } keys %{{%$one, %$other}};
    ok(!@wrong && %$one > 700, $name, map { "$_: $one->{$_} | " . ($other->{$_} // 'nothing') } @wrong[0 .. ($#wrong > 4 ? 4 : $#wrong)]);
}

# The sample with its Polish: plurals of four kinds, quotes, Markdown.
system("cp -r content slagen.yaml locales '$tmp/'") == 0 or die;
my @export = ($slagen, 'l10n', 'export', '--locale', 'pl', '-o', '.');
my $before = do { run(@export, '--format', 'csv'); units('pl.csv') };
my $state = get('locales/pl/state.yaml');
my $files = sub { join "\0", map { get("locales/pl/$_") } qw(messages.yaml content.yaml state.yaml) };
my $all = $files->();

my @ways = (
    ['PO', 'po', 'pl.po', []],
    ['XLIFF 1.2', 'xliff1', 'pl.xlf', []],
    ['XLIFF 2.1', 'xliff2', 'pl.xlf', []],
    ['CSV', 'csv', 'pl.csv', []],
    ['PO through msgmerge', 'po', 'merged.po', ['msgmerge', '-q', 'pl.po', 'pl.po', '-o', 'merged.po']],
    ['PO through po2xliff and xliff2po', 'po', 'back.po',
        ['po2xliff', '--progress=none', 'pl.po', 'between.xlf'],
        ['xliff2po', '--progress=none', 'between.xlf', 'back.po']],
);
for my $way (@ways) {
    my ($name, $format, $file, @tools) = @$way;
    my @lacking = grep { my $tool = $_; !grep { -x "$_/$tool" } split /:/, $ENV{PATH} }
        map { $_->[0] // () } @tools;
    if (@lacking) {
        skip("$name: nothing changes", $lacking[0]);
        skip("$name: nothing is lost", $lacking[0]);
        next;
    }
    unlink "$tmp/pl.xlf", "$tmp/pl.po";
    run(@export, '--format', $format);
    run(@$_) for grep { @$_ } @tools;
    my ($status, $out) = run($slagen, 'l10n', 'import', '--by', 'T', '--on', '2027-01-01', $file);
    ok($status == 0 && $files->() eq $all, "$name: nothing changes", $out);

    # Without the project's own texts all of them come from the file.
    rename "$tmp/$file", "$tmp/handed-" . $file;
    $file = 'handed-' . $file;
    unlink "$tmp/pl.csv", map { "$tmp/locales/pl/$_" } qw(content.yaml state.yaml);
    ($status, $out) = run($slagen, 'l10n', 'import', '--locale', 'pl', '--by', 'T', '--on', '2027-01-01', $file);
    run(@export, '--format', 'csv');
    same("$name: nothing is lost", $before, units('pl.csv'));
    system("cp locales/pl/*.yaml '$tmp/locales/pl/'") == 0 or die;
}

# ---- a memory ---------------------------------------------------------------------
run(@export, '--format', 'tmx');
ok(get('memory.tmx') =~ /<tmx version="1\.4"/, 'a memory is written');
unlink "$tmp/pl.csv", map { "$tmp/locales/pl/$_" } qw(content.yaml state.yaml);
run($slagen, 'l10n', 'import', '--locale', 'pl', '--by', 'T', '--on', '2027-01-01', 'memory.tmx');
run(@export, '--format', 'csv');
same('TMX: nothing is lost', $before, units('pl.csv'));
put('locales/pl/content.yaml', get('locales/pl/content.yaml') =~ s/^plan\.always\.summary:.*\n//mr);
my ($said, $told) = run(@export, '--format', 'po', '--only', 'missing', '--memory', 'memory.tmx');
ok(get('pl.po') =~ /^#\. 100 %, \w+: \S/m, 'a memory makes suggestions', $told);
system("cp locales/pl/*.yaml '$tmp/locales/pl/'") == 0 or die;

# ---- what comes back changed ---------------------------------------------------
run(@export, '--format', 'po');
my $po = get('pl.po');
my ($entry) = $po =~ /(^msgctxt "sla\.purpose\.what"\n.*?\n\n)/ms;
my $edited = $entry =~ s/msgstr ".*?"/msgstr "Zdanie poprawione."/r;
put('edited.po', $po =~ s/\Q$entry\E/$edited/r);
my ($status, $out) = run($slagen, 'l10n', 'import', '--by', 'E. Nowak', '--on', '2027-01-02', 'edited.po');
ok($status == 0 && $out =~ /1 text taken, 0 of them stale/, 'one text is taken', $out);
ok(get('locales/pl/messages.yaml') =~ /^sla\.purpose\.what: Zdanie poprawione\.$/m, 'in place');
ok(scalar(split /\n/, get('locales/pl/messages.yaml')) == scalar(split /\n/, do {
       open my $file, '<:utf8', 'locales/pl/messages.yaml' or die; local $/; <$file> }), 'and nothing beside it');
ok(get('locales/pl/state.yaml') =~ /^  sla\.purpose\.what: \w{16} \w{16} machine-edited draft 2027-01-02 E\. Nowak$/m,
   'a machine\'s text that was corrected is called so', get('locales/pl/state.yaml') =~ /(.*sla\.purpose\.what.*)/);

# The source changes while the file is away.
my $plan = qx(cd '$tmp' && grep -rl '^plan: essential' content) =~ s/\n//r;
my $summary = (get($plan) =~ /^summary: *(?:>-\n)?\s*(\S.*)$/m)[0];
put($plan, get($plan) =~ s/\Q$summary\E/$summary Always./r);
put('late.po', $po =~ s/(msgctxt "plan\.essential\.summary"\n.*?)msgstr ""?.*?\n\n/$1msgstr "Spóźnione."\n\n/sr);
($status, $out) = run($slagen, 'l10n', 'import', '--by', 'E. Nowak', '--on', '2027-01-03', 'late.po');
ok($out =~ /[12] texts? taken, 1 of them stale/, 'what was made from an earlier source comes in stale', $out);
($status, $out) = run($slagen, 'l10n', 'why', '--locale', 'pl', 'plan.essential.summary');
ok($out =~ /stale: the source text has changed/, 'and is called so', $out);

# What a file claims.
put('claims.csv', "id,source,target,state\nsla.law.title,Law and language,Prawo i język,approved\n"
    . "sla.nothing,X,Y,draft\nsla.law.language,\"Another text\",\"Inny {language\",draft\n");
($status, $out) = run($slagen, 'l10n', 'import', '--locale', 'pl', '--by', 'E. Nowak', 'claims.csv');
ok(get('locales/pl/state.yaml') =~ /^  sla\.law\.title: .* reviewed /m && get('locales/pl/state.yaml') !~ /^approvals:/m,
   'what a file calls approved is reviewed', $out);
ok($out =~ /import-unknown.*sla\.nothing/s, 'an id that there is not is told', $out);
ok($status == 1 && $out =~ /claims\.csv:4:\d+: error\[import-message\]/, 'a message with a fault is refused at its line', $out);

for my $case (
    [2, qr/no format `pot`/, 'export', '--format', 'pot', '--locale', 'pl'],
    [2, qr/name one language/, 'export'],
    [2, qr/nothing is fuzzy/, 'export', '--only', 'fuzzy', '--locale', 'pl'],
    [1, qr/neither PO nor XLIFF, CSV or TMX/, 'import', '--by', 'T', 'slagen.yaml'],
    [3, qr/io-read/, 'import', '--by', 'T', 'nothing.po'],
    [2, qr/does not publish tlh/, 'import', '--by', 'T', '--locale', 'tlh', 'claims.csv'],
    [1, qr/import-language/, 'import', '--by', 'T', 'claims.csv'],
) {
    my ($want, $said, @words) = @$case;
    my ($status, $out) = run($slagen, 'l10n', @words);
    ok($status == $want && $out =~ $said, "l10n @words", "$status: $out");
}

print @results, "1..$number\n";
exit(grep({ /^not/ } @results) ? 1 : 0);
