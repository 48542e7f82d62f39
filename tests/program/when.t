#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# slagen when: one question, in words and as JSON; many in one go; wrong ones.
# What is due when is a matter of tests/unit/reckon.
use strict;
use warnings;
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json encode_json);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
my $tmp = tempdir(CLEANUP => 1);
my ($number, @results) = (0);

sub ok {
    my ($good, $name, @notes) = @_;
    $number++;
    push @results, ($good ? '' : 'not ') . "ok $number - $name\n";
    push @results, map { s/^/# /mgr . "\n" } @notes unless $good;
}

sub put {
    my ($path, $text) = @_;
    open my $file, '>:raw', "$tmp/$path" or die "$path: $!";
    print $file $text;
    close $file or die "$path: $!";
}

# Gives the exit status, what was printed, and what was complained about.
sub run {
    my $words = join ' ', map { "'" . s/'/'\\''/gr . "'" } $slagen, 'when', '-C', $tmp, @_;
    my $out = qx($words 2>$tmp/errors);
    my $status = $? >> 8;
    open my $file, '<', "$tmp/errors" or die $!;
    local $/;
    return ($status, $out, scalar <$file>);
}

mkdir "$tmp/content" or die $!;
put('content/calendar.yaml', <<'END');
calendar: de-by
name: Public holidays in Bavaria
days: {12-25: Christmas Day, 12-26: Second Day of Christmas}
END
put('content/partner.yaml', <<'END');
partner: acme
name: Acme
country: DE
zone: Europe/Berlin
contact: {phone: "+49 89 99998 100"}
self_help: {g: {label: G, url: https://g.example}}
plans: [gold, roaming, clocks, abroad]
END
put('content/gold.yaml', <<'END');
plan: gold
name: Gold
support: [technical]
hours:
  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}, closed: [de-by]}
reach: [{by: phone, during: office}]
severities: {critical: {definition: A., environments: production}, high: B., low: C.}
environments: [production, test]
targets:
  critical: {first_response: 2 hours, resolution: as agreed}
  high: {first_response: 4 business hours, resolution: 2 business days (objective)}
  low: {first_response: next business day}
price: free
END
put('content/abroad.yaml', <<'END');
plan: abroad
name: Abroad
support: [technical]
hours:
  theirs: {zone: customer, week: {mon-fri: 09:00-17:00}, closed: customer}
reach: [{by: phone, during: theirs}]
severities: {critical: A.}
targets: {critical: {first_response: 1 business hour}}
price: free
END
put('content/roaming.yaml', <<'END');
plan: roaming
name: Roaming
support: [technical]
hours:
  yours: {zone: customer, week: {mon-fri: 09:00-17:00}, cutoff: "12:00"}
covers: [Mail, Web]
tiers: {l1: First level, l2: Second level}
reach: [{by: phone, during: yours}]
severities: {critical: A.}
targets: {critical: {first_response: 1 business hour}}
targets_for:
  - {service: Web, escalation: {within: 2 hours, pauses: never}}
  - {tier: l2, escalation: 3 hours}
price: free
END

put('content/clocks.yaml', <<'END');
plan: clocks
name: Clocks
support: [technical]
hours: {office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}
reach: [{by: phone, during: office}]
severities: {critical: A.}
clock: {starts: received, pauses: [customer]}
targets:
  critical:
    first_response: {within: 90 % within 2-4 business hours, starts: by-phone}
    resolution: {within: 2 business days, objective: 1 business day}
price: free
END

# ---- in words ------------------------------------------------------------------
my @question = ('acme/gold', '--severity', 'high', '--opened', '2026-12-24T16:30');
my ($status, $out, $errors) = run(@question);
ok($status == 0 && $errors eq '' && $out eq <<'END', 'each step has its reason', $out, $errors);
acme/gold, high: first response, 4 business hours
Clock   the hours `office`
Opened  Thursday 24 December 2026, 16:30 (Europe/Berlin, UTC+01:00)
  Thu 24 Dec 2026 16:30 - Thu 24 Dec 2026 17:00  within the hours: 30 minutes counted
  Thu 24 Dec 2026 17:00 - Fri 25 Dec 2026 00:00  outside the hours
  Fri 25 Dec 2026 00:00 - Sat 26 Dec 2026 00:00  25 December: Christmas Day (Public holidays in Bavaria)
  Sat 26 Dec 2026 00:00 - Sun 27 Dec 2026 00:00  26 December: Second Day of Christmas (Public holidays in Bavaria)
  Sun 27 Dec 2026 00:00 - Mon 28 Dec 2026 00:00  Sunday: closed
  Mon 28 Dec 2026 00:00 - Mon 28 Dec 2026 09:00  outside the hours
  Mon 28 Dec 2026 09:00 - Mon 28 Dec 2026 12:30  within the hours: 3 hours 30 minutes counted
Due     Monday 28 December 2026, 12:30 (Europe/Berlin, UTC+01:00)
END

# ---- as JSON -------------------------------------------------------------------
($status, $out) = run(@question, '--json');
my $answer = decode_json($out);
my $steps = delete $answer->{steps};
my $want = {
    plan => 'acme/gold', severity => 'high', target => 'first-response',
    limit => '4 business hours', strength => 'promised', clock => 'office',
    zone => 'Europe/Berlin', opened => '2026-12-24T16:30:00+01:00',
    due => '2026-12-28T12:30:00+01:00',
};
my $canonical = JSON::PP->new->canonical;
ok($canonical->encode($answer) eq $canonical->encode($want), 'JSON tells the same', $out);
my $counted = 0;
$counted += $_->{counted_seconds} for @$steps;
ok(@$steps == 7 && $counted == 4 * 3600 && $steps->[2]{kind} eq 'closed' &&
   $steps->[-1]{to} eq $answer->{due}, 'its steps add up', $out);

my @clocks = ('acme/clocks', '--severity', '1', '--opened', '2026-11-20T16:30', '--json');
($status, $out) = run(@clocks);
$answer = decode_json($out);
ok($answer->{due} eq '2026-11-23T12:30:00+01:00' && $answer->{share} eq '90 %' &&
   $answer->{at_least} eq '2 business hours' && $answer->{starts} eq 'by-phone' &&
   "@{$answer->{pauses}}" eq 'customer', 'what else a target says is told', $out);
($status, $out) = run(@clocks, '--target', 'resolution');
$answer = decode_json($out);
ok($answer->{due} eq '2026-11-24T16:30:00+01:00' && $answer->{starts} eq 'received' &&
   $answer->{objective_due} eq '2026-11-23T16:30:00+01:00', 'and what is aimed at besides', $out);
($status, $out) = run(@clocks, '--channel', 'email');
$answer = decode_json($out);
ok(!$answer->{due} && $answer->{reason} =~ /has called/, 'only a call starts that clock', $out);

my $due = sub {
    my ($status, $out, $errors) = run(@_, '--json');
    return $status ? "status $status: $errors" : decode_json($out)->{due} // 'none';
};
my @cases = (
    # what is asked, with other words for the same
    [['acme/gold', '--severity', '2', '--opened', '2026-12-24T16:30'], '2026-12-28T12:30:00+01:00'],
    [['acme/gold', '--severity=2', '--opened', '2026-12-24T15:30Z'], '2026-12-28T12:30:00+01:00'],
    [['acme/gold', '--severity', '2', '--opened', '2026-12-24T10:30', '--zone', 'America/New_York'],
     '2026-12-28T06:30:00-05:00'],
    [['acme/gold', '--severity', '2', '--opened', '2026-12-24T16:30', '--target', 'resolution'],
     '2026-12-29T16:30:00+01:00'],
    [['acme/gold', '--severity', '1', '--opened', '2026-12-24T16:30', '--target', 'first_response'],
     '2026-12-24T18:30:00+01:00'],
    # only what the plan pauses for stops the clock; unsaid, that is the customer
    [[@question, '--pause', '2026-12-28T09:00/2026-12-28T10:00/customer'],
     '2026-12-28T13:30:00+01:00'],
    [[@question, '--pause', '2026-12-28T09:00/2026-12-28T10:00/vendor'],
     '2026-12-28T12:30:00+01:00'],
    [['acme/gold', '--severity', 'low', '--opened', '2026-12-24T16:30', '--channel', 'phone'],
     '2026-12-28T17:00:00+01:00'],
    [[@question, '--pause', '2026-12-28T09:00/2026-12-28T10:00', '--pause',
      '2026-12-28T11:00/2026-12-28T11:15'], '2026-12-28T13:45:00+01:00'],
    [['acme/roaming', '--severity', '1', '--opened', '2026-12-24T12:00:01', '--customer-zone',
      'Asia/Kathmandu'], '2026-12-25T10:00:00+05:45'],
    # what an environment makes of it
    [['acme/gold', '--severity', '1', '--opened', '2026-12-24T16:30', '--environment',
      'production'], '2026-12-24T18:30:00+01:00'],
    [['acme/gold', '--severity', '1', '--opened', '2026-12-24T16:30', '--environment', 'test'],
     'none'],
    [[@question, '--environment', 'test'], '2026-12-28T12:30:00+01:00'],
    [[@question, '--environment', 'training'], 'none'],
    # Constitution Day of Japan, in a calendar that no document names
    [['acme/abroad', '--severity', '1', '--opened', '2027-05-03T10:00', '--customer-zone',
      'Asia/Tokyo', '--customer-calendar', 'jp'], '2027-05-06T10:00:00+09:00'],
    # no time is promised
    [['acme/gold', '--severity', '1', '--opened', '2026-12-24T16:30', '--target', 'resolution'],
     'none'],
    [['acme/gold', '--severity', '1', '--opened', '2026-12-24T16:30', '--target', 'update'], 'none'],
    # by what else targets differ; a clock that never pauses
    [['acme/roaming', '--severity', '1', '--opened', '2026-12-24T12:00Z', '--target',
      'escalation', '--service', 'Web', '--zone', 'UTC', '--pause',
      '2026-12-24T12:30Z/2026-12-24T13:30Z'], '2026-12-24T14:00:00+00:00'],
    [['acme/roaming', '--severity', '1', '--opened', '2026-12-24T12:00Z', '--target',
      'escalation', '--tier', 'l2', '--zone', 'UTC', '--pause',
      '2026-12-24T12:30Z/2026-12-24T13:30Z'], '2026-12-24T16:00:00+00:00'],
);
for my $case (@cases) {
    my $got = $due->(@{$case->[0]});
    ok($got eq $case->[1], "@{$case->[0]}", "got:  $got", "want: $case->[1]");
}

# ---- wrong questions -----------------------------------------------------------
my @wrong = (
    [[], 'PARTNER/PLAN'],
    [['gold'], 'PARTNER/PLAN'],
    [['acm/gold', '--severity', '1'], 'did you mean `acme`'],
    [['acme/glod', '--severity', '1'], 'did you mean `gold`'],
    [['acme/platinum-plus', '--severity', '1'], 'there are: gold, roaming, clocks'],
    [['acme/gold'], 'which severity'],
    [['acme/gold', '--severity', 'hihg'], 'did you mean `high`'],
    [['acme/roaming', '--severity', '1', '--service', 'web'], 'did you mean `Web`'],
    [['acme/roaming', '--severity', '1', '--tier', 'l3'], 'did you mean `l1`'],
    [['acme/gold', '--severity', '4'], 'no severity `4`'],
    [['acme/gold', '--severity', '0'], 'no severity `0`'],
    [['acme/gold', '--severity', '1', '--target', 'first-respons'], 'did you mean `first-response`'],
    [['acme/gold', '--severity', '1', '--channel', 'fone'], 'did you mean `phone`'],
    [['acme/gold', '--severity', '1'], 'when the request was opened'],
    [['acme/gold', '--severity', '1', '--opened', '24.12.2026'], '2026-11-20T16:30'],
    [['acme/gold', '--severity', '1', '--opened', '2026-02-29T10:00'], 'is not a time'],
    [['acme/gold', '--severity', '1', '--opened', '2027-03-28T02:30'], 'go forward over it'],
    [['acme/gold', '--severity', '1', '--opened', '2026-12-24T16:30', '--zone', 'Europe/Lodnon'],
     'Europe/London'],
    [[@question, '--pause', '2026-12-28T09:00'], 'is not a time'],
    [[@question, '--pause', '2026-12-28T09:00/2026-12-28T10:00/costumer'], 'did you mean `customer`'],
    [[@question, '--pause', '2026-12-28T09:00/2026-12-28T10:00/never'], 'there are: customer,'],
    [[@question, '--pause', '2026-12-28T09:00/2026-12-28T08:00'], 'ends before it begins'],
    [[@question, '--environment', 'prod'], 'no environment `prod`'],
    [['acme/roaming', '--severity', '1', '--opened', '2026-12-24T12:00Z', '--zone', 'UTC'],
     'say --customer-zone'],
    [['acme/roaming', '--severity', '1', '--opened', '2026-12-24T12:00', '--customer-calendar', 'de-byx'],
     'did you mean `de-by`'],
);
for my $case (@wrong) {
    my ($status, $out, $errors) = run(@{$case->[0]});
    ok($status == 2 && $out eq '' && index($errors, $case->[1]) >= 0 && ($errors =~ tr/\n//) == 1,
       "refused: @{$case->[0]}", "status $status", $out, $errors);
}

# ---- many questions ------------------------------------------------------------
my @lines = map {
    sprintf '{"plan":"acme/gold","severity":%d,"opened":"2027-%02d-%02dT%02d:15"}',
        $_ % 3 + 1, $_ % 12 + 1, $_ % 28 + 1, $_ % 20 + 4
} 1 .. 1000;
put('batch.jsonl', join "\n", @lines);
($status, $out, $errors) = run('--batch', 'batch.jsonl');
my @answers = map { decode_json($_) } split /\n/, $out;
ok($status == 0 && @answers == 1000 && !grep({ !$_->{due} } @answers), 'a batch answers every line',
   $errors, scalar @answers);
my $same = 1;
for my $i (0, 499, 999) {
    my $asked = decode_json($lines[$i]);
    my $alone = $due->('acme/gold', '--severity', $asked->{severity}, '--opened', $asked->{opened});
    $same &&= $alone eq $answers[$i]{due};
}
ok($same, 'as each would be answered alone');

put('odd.jsonl', <<'END');
{"plan":"acme/roaming","severity":"critical","opened":"2026-12-24T09:30","customer_zone":"Asia/Tokyo","pauses":["2026-12-24T10:00/2026-12-24T11:00"]}

{"severity":"critical"
{"severity":"critical","colour":"red"}
{"severity":["critical"]}
{"severity":"critical","pauses":"now"}
[]
{"severity":"critical"}
END
($status, $out) = run('acme/gold', '--batch', 'odd.jsonl', '--opened', '2026-12-24T16:00');
@answers = map { decode_json($_) } split /\n/, $out;
ok($status == 2 && @answers == 7 && $answers[0]{due} eq '2026-12-24T11:30:00+09:00' &&
   5 == grep({ $_->{error} } @answers[1 .. 5]) && $answers[6]{due} eq '2026-12-24T18:00:00+01:00',
   'what is wrong with a line is told on its line', $out);

my $piped = qx(printf '%s' '$lines[0]' | $slagen when -C $tmp --batch -);
ok(decode_json($piped)->{due} ne '', 'a batch may come from a pipe');

print "1..$number\n", @results;
exit grep({ /^not/ } @results) ? 1 : 0;
