#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# slagen hours: when somebody is there.  All sums are counted by hand.
use strict;
use warnings;
use File::Path qw(make_path);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);

my $slagen = $ENV{SLAGEN} || 'build/slagen';
my $tmp = tempdir(CLEANUP => 1);
my ($number, $failed) = (0, 0);

sub put {
    my ($path, $text) = @_;
    (my $in = "$tmp/$path") =~ s{/[^/]*$}{};
    make_path($in);
    open my $file, '>:raw', "$tmp/$path" or die "$path: $!";
    print $file $text;
    close $file or die "$path: $!";
}

put('content/partner.yaml', <<'END');
partner: p
name: P
country: DE
zone: Europe/Berlin
contact: {phone: "+49 89 99998 100", email: a@p.example}
self_help: {g: {label: G, url: https://g.example}}
plans: [day, sun, abroad]
END
put('content/day.yaml', <<'END');
plan: day
name: Day
support: [billing]
price: free
valid_from: 2027-03-01
hours:
  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}, closed: [de]}
  nights: {zone: Europe/Berlin, week: {daily: 22:00 to 06:00 next day}}
severities: {critical: C, normal: N}
reach:
  - {by: phone, during: office}
  - {by: phone, during: always, severity: critical}
  - {by: email, during: nights}
END
put('content/sun.yaml', <<'END');
plan: sun
name: Sun
support: [billing]
price: free
hours:
  east: {zone: Europe/Berlin, week: {daily: 08:00-20:00}}
  west: {zone: Asia/Kathmandu, week: {daily: 00:45-12:45}}
  sun: {made_of: [east, west]}
reach: [{by: phone, during: sun}]
END
put('content/abroad.yaml', <<'END');
plan: abroad
name: Abroad
support: [billing]
price: free
hours:
  here: {zone: Europe/Berlin, week: {mon: 08:00-20:00}}
  there: {zone: customer, week: {mon-fri: 09:00-17:00}, closed: [customer]}
regions: {north: N, south: S}
requests: {tickets: T}
reach:
  - {by: phone, during: always}
  - {by: phone, during: here, region: north, request: tickets}
  - {by: email, during: there}
END

sub ok {
    my ($good, $name, @why) = @_;
    $number++;
    print $good ? '' : 'not ', "ok $number - $name\n", map { "# $_\n" } $good ? () : @why;
    $failed ||= !$good;
}

sub hours { return decode_json(scalar qx{'$slagen' hours -C '$tmp' --json @_}) }

sub is_said {
    my ($name, $got, %want) = @_;
    for my $key (sort keys %want) {
        my $value = $got;
        $value = $value->{$_} for split /\./, $key;
        $value = $value ? 'true' : 'false' if JSON::PP::is_bool($value);
        $value = 'null' unless defined $value;
        ok($value eq $want{$key}, "$name: $key", "got:  $value", "want: $want{$key}");
    }
}

# 2027 has 261 days from Monday to Friday; five of the nine holidays of all
# Germany fall on one (1 January, 26 and 29 March, 6 and 17 May).
is_said('office hours', hours('p/day --channel phone --severity normal'),
        always => 'false', week_minutes => 40 * 60, year_minutes => (261 - 5) * 8 * 60,
        year => 2027, zone => 'Europe/Berlin', 'gap.from' => '2027-01-01T00:00:00+01:00');
is_said('the gravest', hours('p/day --channel phone --severity 1'),
        always => 'true', gap => 'null', week_minutes => 7 * 24 * 60,
        year_minutes => 365 * 24 * 60);
is_said('all severities', hours('p/day --channel phone'), always => 'false',
        'gap.severity' => 'normal');
# Eight hours a night, but for the one of the spring, which lacks an hour, and
# the one of the autumn, which has one more; the nights at the turn of the year
# add up to one.
is_said('nights', hours('p/day --channel email'), year_minutes => 365 * 8 * 60);
is_said('a holiday', hours('p/day --channel phone --severity normal --at 2027-05-06T10:00'),
        'at.open' => 'false', 'at.opens' => '2027-05-07T09:00:00+02:00');
is_said('a working day', hours('p/day --channel phone --severity normal --at 2027-05-07T10:00'),
        'at.open' => 'true', 'at.until' => '2027-05-07T17:00:00+02:00');
is_said('another zone',
        hours('p/day --channel phone --severity normal --at 2027-05-07T10:00 --zone Asia/Tokyo'),
        'at.open' => 'false', 'at.opens' => '2027-05-07T16:00:00+09:00');
# Berlin's summer opens an hour, from 20:00 to 21:00, that Kathmandu leaves.
is_said('follow the sun', hours('p/sun --channel phone'), always => 'false',
        'gap.from' => '2027-03-28T20:00:00+02:00',
        year_minutes => (365 * 24 - 217) * 60);
# A region leaves open what is asked for: most of it can be at all hours.
is_said('some cases of a region', hours('p/abroad --channel phone --region north'),
        always => 'false', week_minutes => 7 * 24 * 60, 'gap.region' => 'north',
        'gap.request' => 'tickets');
is_said('the others', hours('p/abroad --channel phone --region north --request question'),
        always => 'true');
is_said('one of them', hours('p/abroad --channel phone --region north --request tickets'),
        week_minutes => 12 * 60);
is_said('nobody knows where', hours('p/abroad --channel email'), always => 'false',
        'gap.from' => 'null', week_minutes => 'null', year_minutes => 'null', at => 'null');
# 2027 has no holiday of all England on a weekend that is not made up for: eight
# weekdays less.
is_said('in England',
        hours('p/abroad --channel email --customer-zone Europe/London --customer-calendar gb-eng' .
              ' --at 2027-05-03T10:00'),
        week_minutes => 40 * 60, year_minutes => (261 - 8) * 8 * 60, zone => 'Europe/London',
        'at.opens' => '2027-05-04T09:00:00+01:00');
is_said('another year', hours('p/day --channel phone --severity normal --year 2028'),
        year => 2028, 'gap.from' => '2028-01-01T00:00:00+01:00');
ok(@{hours('p/day')->{channels}} == 2, 'all channels of the plan');
for my $wrong ('p/nope', 'q/day', 'p/day --severity 3', 'p/day --channel fax',
               'p/day --zone Europe/Lodnon', 'p/day --year 27', 'p/day --at noon',
               'p/day --channel phone --at 2027-03-28T02:30', 'p/day --region north',
               'p/abroad --request ticket', 'p/day --service azure',
               'p/abroad --customer-zone London', 'p/abroad --customer-calendar gb-engl') {
    my $printed = qx{'$slagen' hours -C '$tmp' $wrong 2>&1};
    ok($? >> 8 == 2 && $printed =~ /^slagen hours: /, "refused: $wrong", $printed);
}

print "1..$number\n";
exit($failed ? 1 : 0);
