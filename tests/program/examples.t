#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# The worked examples of a page say what `slagen when` says: each time that a
# page shows is asked for again, for the sample site and for a project in which
# hours, zones, holidays and cases differ.
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

sub slurp {
    my ($path) = @_;
    open my $file, '<:encoding(UTF-8)', $path or die "$path: $!";
    local $/;
    return scalar <$file>;
}

my %kind = (
    'Acknowledgement' => 'acknowledgement', 'First response' => 'first_response',
    'Later responses' => 'next_response', 'First progress update' => 'update',
    'Start of work' => 'intervention', 'Arrival on site' => 'on_site',
    'Workaround' => 'workaround', 'Restoration of service' => 'restoration',
    'Resolution' => 'resolution', 'Escalation' => 'escalation',
    'Correction of the defect' => 'defect',
);

# Gives the examples of a page: when each is opened, what stands around that,
# and [row, kind, time] of each time that it shows.
sub examples {
    my ($html) = @_;
    my ($part) = $html =~ m{<h3>Worked examples</h3>(.*?)</section>}s or return ();
    $part =~ s{</?(?:data|bdi)\b[^>]*>}{}g;
    $part =~ s{(?<=<p class="aside">)(.*?)(?=</p>)}{$1 =~ s/<[^>]*>//gr}gse;
    my @items;
    my ($row, $label) = ('', '');
    while ($part =~ m{
            <p>([^<]*)<time\ datetime="([^"]+)">([^<]*)</time>([^<]*)</p>
          | <p\ class="aside">([^<]*)</p>
          | <(?:th\ scope="row"|h4)>(.*?)</(?:th|h4)>
          | (?:<td\ data-label="|<dt>)([^"<]*)["<]
          | <time\ datetime="([^"]+)">(.*?)</time>}gsx) {
        if (defined $2) {
            push @items, {opened => $2, text => "$1$3$4", notes => [], times => []};
        } elsif (defined $5) {
            push @{$items[-1]{notes}}, $5;
        } elsif (defined $6) {
            $row = join '|', grep { length } split /<[^>]*>/, $6;
        } elsif (defined $7) {
            $label = $7;
        } else {
            push @{$items[-1]{times}}, [$row, $kind{$label} // "?$label", $8];
        }
    }
    return @items;
}

# Asks for each time of a page again; %case gives what a row asks about.
sub compare {
    my ($project, $plan, $page, $case, @words) = @_;
    my @items = examples($page);
    my (@asked, @shown);
    for my $item (@items) {
        for my $time (@{$item->{times}}) {
            my ($row, $kind, $due) = @$time;
            push @asked, encode_json({plan => $plan, target => $kind, opened => $item->{opened},
                                      %{$case->{$row} // {severity => "?$row"}}});
            push @shown, $due;
        }
    }
    put('questions', join "\n", @asked, '');
    my $out = qx($slagen when -C $project @words --batch $tmp/questions);
    my @answers = map { decode_json($_) } split /\n/, $out;
    my @wrong = grep { ($answers[$_]{due} // '') ne $shown[$_] } 0 .. $#asked;
    return (scalar @asked, map { "$asked[$_]\n  page: $shown[$_]\n  when: " .
                                 encode_json($answers[$_] // {}) } @wrong);
}

# ---- the sample site -----------------------------------------------------------
my %severity = map { $_ => {severity => lc $_} } qw(Critical High Normal Low);
$severity{'Question or change'} = {severity => 'low'};
$severity{'Kind of request: Billing'} = {request => 'billing'};
system("$slagen build -C . -o $tmp/sample --locale en >$tmp/out 2>&1") == 0 or die slurp("$tmp/out");
for my $path (sort glob "$tmp/sample/en/*/*/{sla,support}.html") {
    my ($plan) = $path =~ m{/en/([^/]+/[^/]+)/};
    my ($count, @wrong) = compare('.', $plan, slurp($path), \%severity);
    my $name = $path =~ s{.*/en/}{}r;
    ok($count > 0 && @wrong == 0, "$name: $count times", "$count times", @wrong);
}
my @short = examples(slurp("$tmp/sample/en/nordlicht/always/support.html"));
ok(@short == 1 && !grep({ $_->[1] ne 'first_response' } @{$short[0]{times}}),
   'the description tells of the answer only', encode_json(\@short));

# ---- hours, zones, holidays, cases ---------------------------------------------
mkdir "$tmp/content" or die $!;
put('slagen.yaml', "site: Examples\nlocales: [en]\n");
put('content/partner.yaml', <<'END');
partner: acme
name: Acme
country: DE
zone: Europe/Berlin
speaks: [en]
contact: {phone: "+49 89 99998 100", email: help@acme.example, portal: https://acme.example}
self_help: {g: {label: G, url: https://g.example}}
plans: [late, regions, yours, theirs, kinds, vague, always]
END
my $head = <<'END';
support: [technical]
price: free
reach: [{by: phone, during: office}]
END
# Easter, a cut-off, days of its own.
put('content/late.yaml', <<"END");
plan: late
name: Late
valid_from: 2027-03-15
${head}hours:
  office:
    zone: Europe/Berlin
    week: {mon-fri: 09:00-17:00}
    closed: [de]
    cutoff: "12:00"
    except:
      - 2027-03-30: {name: Stocktaking, week: closed}
      - 2027-04-05 to 2027-04-06: closed
severities: {critical: A.}
targets: {critical: {first_response: 3 business hours, resolution: 10 business days, workaround: 90 % within 3 hours}}
END
put('content/regions.yaml', <<"END");
plan: regions
name: Regions
valid_from: 2027-01-01
${head}hours:
  office: {name: Europe, zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}
  us: {name: United States, zone: America/New_York, week: {mon-fri: 09:00-17:00}}
business_hours: office
regions: {amer: The Americas}
requests: {licensing: Licences}
severities: {critical: A., high: B.}
targets:
  critical: {first_response: 1 hour, resolution: {within: 8 business hours, hours: us}}
  high: {first_response: 2-4 business hours}
targets_for:
  - {region: amer, hours: us}
  - {request: billing, first_response: next business day}
  - {request: licensing, first_response: 2 business days, hours: us}
END
put('content/yours.yaml', <<"END");
plan: yours
name: Yours
valid_from: 2027-07-01
${head}hours: {office: {zone: customer, week: {sun: 09:00-18:00, mon-thu: 09:00-18:00}}}
severities: {critical: A.}
targets: {critical: {first_response: 2 business hours, update: every 4 business hours}}
END
# Nobody knows on which days these hours are closed.
put('content/theirs.yaml', <<"END");
plan: theirs
name: Theirs
${head}hours: {office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}, closed: [customer]}}
severities: {critical: A., high: B.}
targets: {critical: {first_response: 2 hours}, high: {first_response: 2 business hours}}
END
put('content/kinds.yaml', <<"END");
plan: kinds
name: Kinds
${head}hours: {office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}
severities: {critical: A.}
targets:
  critical: {acknowledgement: 15 minutes, first_response: 1 business hour, next_response: 2 business hours,
             update: every 2 hours, escalation: 8 hours, intervention: 2 hours, on_site: 4 business hours,
             workaround: 2-4 hours, restoration: 8 hours, resolution: {within: 3 business days, objective: 1 business day},
             defect: 60 days}
END
put('content/vague.yaml', <<"END");
plan: vague
name: Vague
${head}hours: {office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}
severities: {critical: A.}
targets: {critical: {first_response: best effort, resolution: none}}
END
put('content/always.yaml', <<"END");
plan: always
name: Always
${head}hours: {office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}
business_hours: always
severities: {critical: A.}
targets: {critical: {first_response: 2 business hours, update: every 3 hours, resolution: 2 business days}}
END
system("$slagen build -C $tmp -o $tmp/site >$tmp/out 2>&1") == 0 or die slurp("$tmp/out");

my %case = (
    %severity,
    'Critical|Region: The Americas' => {severity => 'critical', region => 'amer'},
    'High|Region: The Americas' => {severity => 'high', region => 'amer'},
    'Kind of request: Billing' => {request => 'billing'},
    'Kind of request: Licences|Counted in these hours: United States' => {request => 'licensing'},
);
my %page = map { $_ => slurp("$tmp/site/en/acme/$_/sla.html") } qw(late regions yours theirs kinds vague always);
my %times = (late => 3, regions => 6, yours => 2, theirs => 1, kinds => 11, vague => 0,
             always => 3);
for my $plan (sort keys %times) {
    my ($count, @wrong) = compare($tmp, "acme/$plan", $page{$plan}, \%case,
                                  '--customer-zone', 'Europe/Berlin');
    ok($count == $times{$plan} && @wrong == 0, "$plan: $count times",
       "$count times of $times{$plan}", @wrong, encode_json([examples($page{$plan})]));
}

my ($late) = examples($page{late});
my $notes = join ' ', @{$late->{notes}};
ok($late->{opened} eq '2027-03-19T16:30:00+01:00' &&
   $late->{text} eq 'Suppose a request reaches us on Friday, 19 March 2027 at 16:30 (time zone: Berlin). ' .
   'These are the latest times that meet the targets:',
   'it is opened at the end of the working week', encode_json($late));
ok(index($notes, 'comes after 12:00 and so counts as received on Monday, 22 March 2027 at 09:00.') >= 0,
   'a cut-off is told', $notes);
ok(index($notes, 'closed: 26 March 2027 (Good Friday), 29 March 2027 (Easter Monday), ' .
   '30 March 2027 (Stocktaking) and ') >= 0 && $notes =~ /and 5 April 2027 \S 6 April 2027\./,
   'holidays and days of its own are told, once', $notes);
ok($page{late} =~ m{>for <data value="90%">90%</data> of requests<} ? 1 : 0, 'a share of requests is told');

my @regions = examples($page{regions});
ok(@regions == 2 && $regions[0]{opened} eq '2027-01-01T16:30:00+01:00' &&
   $regions[1]{opened} eq '2027-01-01T16:30:00-05:00' &&
   index("@{$regions[1]{notes}}", 'Counted in these hours: United States') == 0,
   'each schedule has an example of its own', encode_json(\@regions));

my ($yours) = examples($page{yours});
ok(index("@{$yours->{notes}}", 'your own time zone. The example takes Berlin') > 0 &&
   $yours->{opened} eq '2027-07-01T16:30:00+02:00', "the customer's zone is told", encode_json($yours));

my ($theirs) = examples($page{theirs});
ok($theirs->{times}[0][0] eq 'Critical' && index($page{theirs}, '2 business hours') >= 0,
   'what is not known has no example', encode_json($theirs));
ok(index($page{vague}, 'Worked examples') < 0, 'nothing promised, nothing shown');

print @results, "1..$number\n";
