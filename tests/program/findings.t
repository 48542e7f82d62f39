#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# What a project says of findings, and how findings reach people and machines:
# severities, comments that let one stand, and the formats of `slagen check`.
use strict;
use warnings;
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
$slagen = qx{realpath '$slagen'} =~ s/\n//r;
my $tmp = tempdir(CLEANUP => 1);
my ($number, $failed) = (0, 0);

my $plan = <<'END';
plan: office
name: Office
support: [billing]
reach: [{by: phone, during: always}]
END
my $partner = <<'END';
partner: p
name: P
country: DE
contact: {phone: "+49 89 99998 100"}
plans: [office]
END

sub check {
    my ($name, @wrong) = @_;
    print @wrong ? 'not ' : '', 'ok ', ++$number, " - $name\n", map { "# $_\n" } @wrong;
    $failed ||= @wrong;
}
sub same { my ($got, $want) = @_; return $got eq $want ? () : ("got:  $got", "want: $want") }

# Writes a project; the two files above are in every one.
sub project {
    my ($files) = @_;
    my $folder = "$tmp/" . ++(our $projects);
    my %all = ('content/partner.yaml' => $partner, 'content/plan.yaml' => $plan, %$files);
    for my $path (keys %all) {
        (my $in = "$folder/$path") =~ s{/[^/]*$}{};
        make_path($in);
        open my $file, '>:raw', "$folder/$path" or die "$path: $!";
        print $file $all{$path};
        close $file or die "$path: $!";
    }
    return $folder;
}
sub run {
    my ($command) = @_;
    my $printed = qx{$command 2>&1};
    return ($? >> 8, $printed);
}

# "status: severity rule line; …", what stands being in brackets
sub settled {
    my ($folder, $options) = @_;
    my ($status, $json) = run("'$slagen' check $options --format json -C '$folder'");
    return "$status: " . join '; ', map {
        my $text = "$_->{severity} $_->{rule} $_->{line}";
        defined $_->{suppressed} ? "[$text: $_->{suppressed}]" : $text;
    } @{decode_json($json)};
}
sub case {
    my ($name, $files, $options, $want) = @_;
    check($name, same(settled(project($files), $options), $want));
}
sub site { return {'slagen.yaml' => "site: S\n$_[0]\n"} }
sub partner { return {'content/partner.yaml' => $_[0]} }
sub above { return partner("$_[0]\n$partner") }

my $help = 'warning duty-self-help-missing';
my $price = 'warning duty-price-unsaid 1';

# ---- severities -----------------------------------------------------------
case('as it is', {}, '', "0: $help 1; $price");
case('an error by --strict', {}, '--strict',
     '1: error duty-self-help-missing 1; error duty-price-unsaid 1');
case('off', site('rules: {duty-self-help-missing: off}'), '', "0: $price");
case('off, and --strict', site('rules: {duty-self-help-missing: off, duty-price-unsaid: off}'),
     '--strict', '0: ');
case('an error', site('rules: {duty-self-help-missing: error}'), '',
     "1: error duty-self-help-missing 1; $price");
case('a note, which --strict leaves alone',
     site('rules: {duty-self-help-missing: note, duty-price-unsaid: off}'), '--strict',
     '0: note duty-self-help-missing 1');
case('the long form', site('rules: {duty-self-help-missing: {severity: off}}'), '', "0: $price");
case('a rule that is an error can be less',
     {%{partner(with_no_phone())}, %{site('rules: {duty-contact-missing: warning}')}}, '',
     "0: $help 1; $price; warning duty-contact-missing 4");
sub with_no_phone { return $partner =~ s/contact: .*/contact: {email: a\@b.example}/r }
case('what is certain stays', {%{site('rules: {unknown-key: off}')}, 'content/plan.yaml' => $plan . "x: y\n"},
     '', "1: $help 1; error unknown-key 5; error rule-severity 2");
case('what is certain may be said to be an error', site('rules: {unknown-key: error}'), '',
     "0: $help 1; $price");
case('no such finding', site('rules: {duty-self-help-mising: off}'), '',
     "1: $help 1; $price; error rule-unknown 2");
case('no such severity', site('rules: {duty-price-unsaid: fatal}'), '',
     "1: $help 1; $price; error word-unknown 2");
case('no mapping', site('rules: [duty-price-unsaid]'), '', "1: $help 1; $price; error type-mapping 2");
{
    my $folder = project(site('rules: {duty-price-unsaid: error}'));
    my ($status) = run("'$slagen' build -C '$folder' -o '$folder/out'");
    check('an error by the project is not published',
          $status == 1 ? () : "status $status", -e "$folder/out" ? 'published' : ());
    my ($hint) = map { $_->{hint} } grep { $_->{rule} eq 'rule-unknown' } @{decode_json(
        (run("'$slagen' check --format json -C '" . project(site('rules: {duty-prise-unsaid: off}')) . "'"))[1])};
    check('the nearest finding', same($hint, 'did you mean `duty-price-unsaid`?'));
}

# ---- comments -------------------------------------------------------------
my $allow = '# slagen: allow duty-self-help-missing: they have a portal';
my $allowed = '[warning duty-self-help-missing %d: they have a portal]';
sub on { return sprintf "0: $allowed; $price", $_[0] }
case('on the line before', above($allow), '', on(2));
case('at the end of the line', partner($partner =~ s/\n/ $allow\n/r), '', on(1));
case('before a blank line, a comment and ---', above("$allow\n\n# more\n---"), '', on(5));
case('two comments before one line',
     {%{above($allow)}, 'content/plan.yaml' => "# slagen: allow unit-duplicate: x\n"
         . "# slagen: allow duty-price-unsaid: free\n$plan"}, '',
     sprintf "0: $allowed; warning suppression-unused 1; [warning duty-price-unsaid 3: free]", 2);
case('behind a byte order mark', above("\xEF\xBB\xBF$allow"), '', on(2));
case('with CRLF', partner("$allow\r\n" . $partner =~ s/\n/\r\n/gr), '', on(2));
case('a reason with a colon and a number sign',
     above('# slagen: allow duty-self-help-missing: see: #12'), '',
     "0: [warning duty-self-help-missing 2: see: #12]; $price");
case('--strict leaves it alone', {%{above($allow)}, %{site('rules: {duty-price-unsaid: off}')}},
     '--strict', '0: [warning duty-self-help-missing 2: they have a portal]');
case('one that is switched off besides', {%{above($allow)}, %{site('rules: {duty-self-help-missing: off}')}},
     '', "0: $price");
case('an error of a rule may stand', {%{partner(with_no_phone())},
     'content/plan.yaml' => $plan =~ s/(reach: .*)/$1 # slagen: allow duty-contact-missing: soon/r},
     '', "0: $help 1; $price; [error duty-contact-missing 4: soon]");
case('two lines before', above("$allow\nnote_to: nobody"), '',
     "1: error unknown-key 2; $price");
case('without a reason', above('# slagen: allow duty-self-help-missing'), '',
     "1: error suppression-reason 1; $help 2; $price");
case('with an empty reason', above('# slagen: allow duty-self-help-missing:  '), '',
     "1: error suppression-reason 1; $help 2; $price");
case('of no such finding', above('# slagen: allow duty-help: x'), '',
     "1: error rule-unknown 1; $help 2; $price");
case('with another verb', above('# slagen: ignore duty-self-help-missing: x'), '',
     "1: error suppression-form 1; $help 2; $price");
case('of what is certain', partner("# slagen: allow unknown-key: ours\nmine: x\n$partner"), '',
     "1: error suppression-certain 1; error unknown-key 2; $price");
case('of what is not there', above('# slagen: allow duty-price-unsaid: x'), '',
     "0: warning suppression-unused 1; $help 2; $price");
case('nothing is unused where something was not understood',
     {%{above('# slagen: allow duty-price-unsaid: x')}, 'content/plan.yaml' => $plan . "x: y\n"}, '',
     "1: $help 2; error unknown-key 5");
case('at the end of a file', partner("$partner$allow\n"), '',
     "0: $help 1; warning suppression-unused 6; $price");
case("not in $_->[0]", partner($partner . $_->[1]), '', "0: $help 1; $price")
    for ['a plain text', "summary: it's#slagen:allow\n"], ['single quotes', "summary: 'a $allow'\n"],
        ['double quotes', "summary: \"a $allow\"\n"],
        ['quotes of two lines', "summary: \"a\n  $allow\"\n"],
        ['a folded block', "summary: >-\n  a\n  $allow\n"],
        ['another comment', "summary: a # as in $allow\n"];
case('behind a quoted text', partner($partner =~ s/^partner: p/partner: "p" $allow/r), '', on(1));

# ---- text -----------------------------------------------------------------
{
    my ($status, $printed) = run("'$slagen' check -C '" . project(above($allow)) . "'");
    check('the summary counts what stands', $printed =~ /^0 errors, 1 warning, 1 suppressed$/m ? () : $printed,
          $printed =~ /self-help/ ? 'it is shown' : ());
    my ($colored) = qx{TERM=xterm script -qec "'$slagen' check -C '$tmp/1'" /dev/null 2>/dev/null} // '';
    my ($plain) = qx{TERM=xterm NO_COLOR=1 script -qec "'$slagen' check -C '$tmp/1'" /dev/null 2>/dev/null} // '';
    check('colours on a terminal, and not with NO_COLOR',
          $colored =~ /\e\[1;35m/ || $colored eq '' ? () : 'none', $plain =~ /\e/ ? 'with NO_COLOR' : ());
}

# ---- --explain and rules --------------------------------------------------
{
    my ($status, $page) = run("'$slagen' check --explain hours-order");
    check('--explain', $status ? "status $status" : (),
          $page =~ /^## hours-order\n\nError, always\. .*Remedy: .*18:00-09:00.*Not found:.*next day/s ? () : $page);
    check('rules ID is the same', same((run("'$slagen' rules hours-order"))[1], $page));
    for my $command ('check --explain', 'rules') {
        my ($wrong, $says) = run("'$slagen' $command hours-oder");
        check("$command with no such id", same("$wrong $says", '2 slagen ' . ($command =~ /^\w+/g)[0]
            . ": there is no finding `hours-oder`; did you mean `hours-order`?\n"));
    }
    check('no such format', same((run("'$slagen' check --format xml"))[1],
          "slagen check: --format is text, json, sarif or github\n"));
    open my $file, '>', "$tmp/request.json" or die;
    print $file "{\"data\": {}}\n";
    close $file;
    check('a request without a template',
          (run("'$slagen' render --json <'$tmp/request.json'"))[1] =~ /render-request/ ? () : 'nothing');
}

# ---- SARIF and annotations ------------------------------------------------
# Gives what is wrong with the structure that the standard wants.
sub sarif_faults {
    my ($log) = @_;
    my @wrong;
    my $want = sub { my ($good, $what) = @_; push @wrong, $what unless $good };
    $want->($log->{version} eq '2.1.0' && @{$log->{runs}} == 1, 'version, runs');
    my $run = $log->{runs}[0];
    my $rules = $run->{tool}{driver}{rules};
    my %seen;
    $want->($run->{tool}{driver}{name} eq 'slagen', 'name');
    $want->($run->{columnKind} eq 'unicodeCodePoints', 'columnKind');
    for my $rule (@$rules) {
        $want->(!$seen{$rule->{id}}++, "$rule->{id} twice");
        $want->($rule->{$_}{text}, "$rule->{id}: $_") for qw(shortDescription fullDescription help);
        $want->($rule->{defaultConfiguration}{level} =~ /^(?:error|warning|note)$/, "$rule->{id}: level");
        $want->(!exists $rule->{helpUri}, "$rule->{id}: an address that nobody serves");
    }
    for my $result (@{$run->{results}}) {
        my $id = $result->{ruleId};
        $want->($rules->[$result->{ruleIndex}]{id} eq $id, "$id: ruleIndex");
        $want->($result->{level} =~ /^(?:error|warning|note)$/, "$id: level");
        $want->($result->{message}{text} =~ /\S/, "$id: message");
        $want->($result->{partialFingerprints}{primaryLocationLineHash} =~ /^[0-9a-f]{16}:[1-9]\d*$/, "$id: fingerprint");
        my $place = $result->{locations}[0]{physicalLocation};
        $want->($run->{originalUriBaseIds}{$place->{artifactLocation}{uriBaseId}}, "$id: base");
        $want->($place->{artifactLocation}{uri} =~ m{^[\w./%~-]+$}, "$id: uri");
        my $region = $place->{region} or next;
        $want->($region->{$_} >= 1, "$id: $_") for qw(startLine startColumn endLine endColumn);
        $want->($region->{endLine} > $region->{startLine} || $region->{endColumn} >= $region->{startColumn}, "$id: order");
        for my $related (@{$result->{relatedLocations} // []}) {
            $want->($related->{message}{text} && $related->{id} >= 0, "$id: related");
        }
    }
    return @wrong;
}
sub sarif { return decode_json((run("'$slagen' check --format sarif -C '$_[0]'"))[1]) }
sub results { return @{$_[0]{runs}[0]{results}} }
for my $case (sort glob 'tests/golden/*/project') {
    check("SARIF of $case", sarif_faults(sarif($case)));
}
{
    my $folder = project({%{above($allow)}, 'content/ä b.yaml' => "calendar: x\n"});
    my $log = sarif($folder);
    my ($stands) = grep { $_->{ruleId} eq 'duty-self-help-missing' } results($log);
    check('what stands is suppressed', same(JSON::PP->new->canonical->encode($stands->{suppressions}),
          '[{"justification":"they have a portal","kind":"inSource"}]'));
    check('a path is an address', grep({ $_->{locations}[0]{physicalLocation}{artifactLocation}{uri} eq 'content/%C3%A4%20b.yaml' }
          results($log)) ? () : 'not found');
    my $prints = sub { join ' ', map { $_->{partialFingerprints}{primaryLocationLineHash} }
                       grep { $_->{ruleId} =~ /$_[1]/ } results(sarif($_[0])) };
    my $before = $prints->(project({}), 'duty');
    my $after = $prints->(project({%{above("# one\n# two")}, 'content/plan.yaml' => "\n\n$plan"}), 'duty');
    check('fingerprints survive a shift of lines', same($after, $before));
    my $other = $prints->(project(partner($partner =~ s/^partner: p/partner: q/r)), 'duty');
    check('and tell lines apart', $other eq $before ? 'the same' : ());
    my $twice = $prints->(project({'content/plan.yaml' => $plan . "documents: [x, y]\n"}), "word-unknown");
    my @twice = split ' ', $twice;
    check('and findings of one line', @twice == 2 && $twice[0] =~ s/1$/2/r eq $twice[1] ? () : $twice);
    my ($status, $printed) = run("cd '$tmp' && '$slagen' check --format sarif -C ./1/");
    check('paths begin where it was run',
          $printed =~ m{"uri": "1/content/partner.yaml"} ? () : 'they do not');
    ($status, $printed) = run("'$slagen' check --format sarif -C '$tmp/nowhere'");
    $log = decode_json($printed);
    my $invocation = $log->{runs}[0]{invocations}[0];
    check('the refusal of the machine is a notification', $status == 3 ? () : "status $status",
          results($log) ? 'a result' : (), $invocation->{executionSuccessful} ? 'success' : (),
          same($invocation->{toolExecutionNotifications}[0]{descriptor}{id}, 'io-read'));
}
{
    my $folder = project({'slagen.yaml' => "site: S\n", 'content/partner.yaml' => "$allow\n$partner",
                          'content/plan.yaml' => $plan . "price: EUR 10,00 per month\n"});
    my ($status, $printed) = run("cd '$tmp' && '$slagen' check --format github -C " . $folder =~ s{.*/}{}r);
    check('annotations', $status == 1 ? () : "status $status", same($printed =~ s/%0A.*//gr,
          '::error file=' . $folder =~ s{.*/}{}r . '/content/plan.yaml,line=5,endLine=5,col=8,endColumn=26,'
          . "title=money-form::the amount is not a plain decimal number\n"));
}

# ---- many -----------------------------------------------------------------
{
    my $list = join '', map { "  - {by: telefone, during: always}\n" } 1 .. 10_000;
    my $folder = project({'content/plan.yaml' => $plan =~ s/reach: .*/reach:/r . $list});
    my ($status, $json) = run("'$slagen' check --format json -C '$folder'");
    my $found = grep { $_->{rule} eq 'word-unknown' } @{decode_json($json)};
    check('ten thousand findings', same("$status $found", '1 10000'));
    check('ten thousand in SARIF', same(scalar(grep { $_->{ruleId} eq 'word-unknown' } results(sarif($folder))), 10_000));
    ($status, my $text) = run("'$slagen' check -C '$folder'");
    check('fifty as text', $text =~ /^… and 99\d\d more\n1\d{4} errors/m ? () : substr $text, -200);
}
{
    my $links = join '', map { "  l$_: {label: L, url: http://l$_.example}\n" } 1 .. 70;
    my $folder = project({%{partner("${partner}self_help:\n$links")},
        'content/zero.yaml' => "calendar: z\nname: Z\ndays: {13-40: X}\n"});
    my ($status, $text) = run("'$slagen' check -C '$folder'");
    check('an error is among the fifty, wherever it stands',
          $text =~ /zero\.yaml:3:8: error/ && $text =~ /^… and \d+ more\n1 error, \d+ warnings/m ? () : substr $text, -300);
}
print "1..$number\n";
exit($failed ? 1 : 0);
