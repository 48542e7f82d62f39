#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# corpus.pl FOLDER PARTNERS: a project of that many partners, with three plans of
# its own each.  The same arguments give the same bytes.
use strict;
use warnings;
use File::Path qw(make_path);

my ($folder, $partners) = @ARGV;
make_path("$folder/content/partners", "$folder/content/plans");

sub put {
    my ($path, $text) = @_;
    open my $file, '>:raw', "$folder/$path" or die "$path: $!";
    print $file $text;
    close $file or die "$path: $!";
}

sub plan {
    my ($id, $name, $phone, $price) = @_;
    return <<"END";
plan: $id
name: $name
summary: For teams that work in the office and need answers the same day.
valid_from: 2027-01-01
covers: [microsoft-365, azure]
support: [billing, subscription, technical, usage]
hours:
  office:
    zone: Europe/Berlin
    week: {mon-thu: 08:00-18:00, fri: 08:00-16:00}
    closed: [de-by]
    except:
      - 2027-12-24 to 2028-01-02: closed
reach:
  - {by: phone, during: $phone}
  - {by: email, during: office}
  - {by: portal, during: always}
severities:
  critical: Your business stands still and there is no way around it.
  high: An important function fails; work goes on with difficulty.
  normal: A single user or a minor function is affected, or you have a question.
targets:
  critical: {first_response: 1 hour, update: every 2 hours}
  high: {first_response: 4 business hours, resolution: 2 business days (objective)}
  normal: {first_response: next business day}
availability:
  promise: 99.9 %
  credits: [10 % below 99.9 %, 25 % below 99.0 %]
  claim_within: 15 days
out_of_scope:
  on-site: Visits to your premises
  development: Writing software for you
customer_duties:
  contact: Name a contact person.
  access: Give us the administrator rights that we need.
price: EUR $price per month, excluding tax
term: {minimum: 12 months, renews: 12 months, notice: 1 month}
END
}

put('slagen.yaml', "site: Bench\nlocales: [en]\n");
for my $number (1 .. $partners) {
    my $id = "p$number";
    put("content/partners/$id.yaml", <<"END");
partner: $id
name: Partner $number
country: DE
zone: Europe/Berlin
speaks: [de, en]
contact: {phone: "+49 89 99998 100", email: help\@$id.example, portal: https://$id.example}
self_help: {guides: {label: Guides, url: https://$id.example/guides}}
plans: [$id-basic, $id-plus, $id-always]
END
    put("content/plans/$id-basic.yaml", plan("$id-basic", 'Basic', 'office', '149.00'));
    put("content/plans/$id-plus.yaml", plan("$id-plus", 'Plus', 'office', '349.00'));
    put("content/plans/$id-always.yaml", plan("$id-always", 'Always', 'always', '949.00'));
}
