#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# Pseudo-locales: in en-XA every text that comes from a catalogue has marks
# around it.  A page is read here by a parser of its own, so that the program's
# detector is no judge in its own cause.
use strict;
use warnings;
use utf8;
use File::Find qw(find);
use File::Path qw(make_path);
use File::Spec::Functions qw(rel2abs);
use File::Temp qw(tempdir);
use JSON::PP qw(decode_json);
binmode STDOUT, ':utf8';

my $program = rel2abs($ENV{SLAGEN} || 'build/slagen');
my $tmp = tempdir(CLEANUP => 1);
my ($number, $failed) = (0, 0);
my $has_parser = eval { require HTML::Parser; 1 };

sub check {
    my ($name, @wrong) = @_;
    splice @wrong, 20 if @wrong > 20;
    print @wrong ? 'not ' : '', 'ok ', ++$number, " - $name\n", map { "# $_\n" } @wrong;
    $failed ||= @wrong;
}

sub skip { print 'ok ', ++$number, " - $_[0] # SKIP $_[1]\n" }

sub slurp {
    my ($path) = @_;
    open my $file, '<:utf8', $path or die "$path: $!";
    local $/;
    return scalar <$file>;
}

sub put {
    my ($path, $text) = @_;
    (my $folder = $path) =~ s{/[^/]*$}{};
    make_path($folder);
    open my $out, '>:utf8', $path or die "$path: $!";
    print $out $text;
    close $out or die "$path: $!";
}

sub files {
    my ($folder, $suffix) = @_;
    my @found;
    find(sub { push @found, $File::Find::name if /\.\Q$suffix\E$/ }, $folder) if -d $folder;
    return sort @found;
}

# Gives what a command prints, and leaves its status in $?.
sub run { my $printed = qx{cd '$tmp' && '$program' $_[0] 2>&1}; utf8::decode($printed); return $printed }

# ---- the reader of pages --------------------------------------------------
my %void = map { $_ => 1 } qw(area base br col embed hr img input link meta source track wbr);
my %code = map { $_ => 1 } qw(code pre kbd samp script style);
my %spoken = map { $_ => 1 } qw(alt title placeholder label data-label aria-label aria-description
    aria-placeholder aria-roledescription aria-valuetext);

# Gives what of a text stands outside of marks, and how deep it ends in them.
sub outside {
    my ($text, $depth) = @_;
    my $out = '';
    for my $char (split //, $text) {
        if    ($char eq '⟦') { $depth++ }
        elsif ($char eq '⟧') { $depth--; return ("unpaired $text", 0) if $depth < 0 }
        elsif (!$depth)      { $out .= $char }
    }
    return ($out, $depth);
}

# Gives what no catalogue wrote on a page, as "place: text".
sub strays {
    my ($path) = @_;
    my ($depth, $page_lang, @stray) = (0, '');
    my @open = {name => '', skip => 0, depth => 0};
    my $start = sub {
        my ($name, $attr) = @_;
        $page_lang = $attr->{lang} if $name eq 'html';
        my $skip = $open[-1]{skip} || $code{$name} || ($attr->{translate} // '') eq 'no'
            || ($attr->{lang} // $page_lang) ne $page_lang;
        push @stray, "borrowed: <$name>" if ($attr->{class} // '') =~ /\b(?:foreign|fallback)\b/;
        for my $key ($skip ? () : sort keys %$attr) {
            my $words = $spoken{$key}
                || $key eq 'content' && ($attr->{name} // $attr->{property} // '') =~ /description$|title$/;
            my ($out, $end) = $words ? outside($attr->{$key}, 0) : ('', 0);
            push @stray, "$name $key: $attr->{$key}" if $end || $out =~ /\p{L}/;
        }
        push @open, {name => $name, skip => $skip, depth => $depth} unless $void{$name};
    };
    my $end = sub {
        my ($name) = @_;
        return unless grep { $_->{name} eq $name } @open;
        pop @open while $open[-1]{name} ne $name;
        my $element = pop @open;
        push @stray, "marks do not pair: <$name>" if !$element->{skip} && $depth != $element->{depth};
        $depth = $element->{depth};
    };
    my $text = sub {
        my ($words) = @_;
        return if $open[-1]{skip};
        (my $out, $depth) = outside($words, $depth);
        push @stray, "$open[-1]{name}: " . $out =~ s/\s+/ /gr if $out =~ /\p{L}/;
    };
    my $parser = HTML::Parser->new(
        api_version => 3, start_h => [$start, 'tagname, attr'], end_h => [$end, 'tagname'],
        text_h => [$text, 'dtext'], unbroken_text => 1,
    );
    $parser->parse(slurp($path));
    $parser->eof;
    return map { "$path: $_" } @stray;
}

sub check_pages {
    my ($name, @pages) = @_;
    return skip($name, 'no HTML::Parser') unless $has_parser;
    check($name, @pages ? map { strays($_) } @pages : 'there are no pages');
}

# ---- the sample site ------------------------------------------------------
my $here = rel2abs('.');
my $site = "$tmp/site";
run("build -C '$here' -o '$site' --pseudo --bilingual");
check('the sample site is built with pseudo-locales', $? ? "status $?" : ());
my %lists = map { my $tag = $_; $tag => [map { s{^\Q$site/$tag/}{}r } files("$site/$tag", 'html')] }
    qw(en en-xa ar-xb en-xc);
check('each has the pages that English has, and agreements beside it', map {
    my $tag = $_;
    my %has = map { $_ => 1 } @{$lists{$tag}};
    map { "$tag lacks $_" } grep { !$has{$_} } @{$lists{en}}
} qw(en-xa ar-xb en-xc));
check_pages('no word of the sample site escapes the catalogues', files("$site/en-xa", 'html'));
check('the program finds none, either', grep { /pseudo-stray/ } split /\n/, run("l10n pseudo -C '$here'"));
check('no pattern of the style sheet writes words', map { "content: $_" }
    slurp("$site/en-xa/index.html") =~ /content:\s*"([^"]*\p{L}[^"]*)"/g);

for my $project (qw(availability credit prices template-unknown-name)) {
    next unless -d "tests/golden/$project/project";
    run("build -C '$here/tests/golden/$project/project' -o '$tmp/$project' --pseudo");
    check_pages("nor one of tests/golden/$project", files("$tmp/$project/en-xa", 'html'))
        if -d "$tmp/$project/en-xa";
}

# ---- what the pages are ---------------------------------------------------
sub lines_of { my ($pattern, @pages) = @_; return grep { slurp($_) =~ $pattern } @pages }

my @pseudo = map { files("$site/$_", 'html') } qw(en-xa ar-xb en-xc);
my %is_pseudo = map { $_ => 1 } @pseudo;
my @real = grep { !$is_pseudo{$_} } files($site, 'html');
my $noindex = qr/<meta name="robots" content="noindex">/;
check('their pages are for no search engine', grep { slurp($_) !~ $noindex } @pseudo);
check('all others are', lines_of($noindex, @real));
check('they are no alternate of a translation, and have none', lines_of(qr/hreflang="[a-z]{2}-X[ABC]"/, @real),
    lines_of(qr/<link rel="alternate" hreflang/, @pseudo));
check('translations keep theirs', grep { slurp($_) !~ /hreflang="x-default"/ }
    grep { !m{/index\.html$} && /\.html$/ } files("$site/ru", 'html'));
check('one runs from right to left', grep { slurp($_) !~ /<html lang="ar-XB" dir="rtl">/ } files("$site/ar-xb", 'html'));
check('without marks of direction that override', lines_of(qr/[\x{202A}-\x{202E}]/, map { files("$site/ar-xb", $_) } qw(html md)));
my $mirrored = slurp("$site/ar-xb/nordlicht/billing-support.html");
check('its words are Arabic, and its values are not', $mirrored =~ /\p{Arabic}{4}/ ? () : 'no Arabic',
    $mirrored =~ /Nordlicht Cloud GmbH/ ? () : 'no name', $mirrored =~ /\{partner/ ? 'a value is not filled in' : ());
my $wide = slurp("$site/en-xc/nordlicht/billing-support.html");
check('all of them are good UTF-8', grep { my $p = $_; !eval { local $SIG{__WARN__} = sub { die @_ }; slurp($p); 1 } } @pseudo, @real);
check('one has no blanks', $wide =~ /Ｂｉｌｌｉｎｇｓｕｐｐｏｒｔ/ ? () : 'no wide letters');
my $manifest = decode_json(do { open my $f, '<:raw', "$site/manifest.json" or die; local $/; scalar <$f> });
my %listed = map { $_->{path} => 1 } @{$manifest->{files} || $manifest->{pages}};
check('the manifest lists their pages', grep { !$listed{$_} } map { s{^\Q$site/}{}r } @pseudo);
my $plain = "$tmp/plain";
run("build -C '$here' -o '$plain'");
check('without the option there are none', grep { -e "$plain/$_" } qw(en-xa ar-xb en-xc));
my $context = run("context -C '$here' --locale en-XA --pseudo nordlicht/extended/sla");
check('a page can be asked for', $? || $context !~ /"lang": "en-XA"/ ? substr($context, 0, 200) : ());
run("context -C '$here' --locale en-XA nordlicht/extended/sla");
check('but not without the option', $? >> 8 == 2 ? () : "status $?");

# ---- what the test would not see ------------------------------------------
my %project = (
    'slagen.yaml' => "site: Help\nlocales: [en]\n",
    'content/partner.yaml' => <<'END',
partner: acme
name: Acme
country: DE
contact: {phone: "+49 89 99998 100"}
self_help: {g: {label: Guides, url: https://g.example}}
plans: [gold]
END
    'content/plan.yaml' => <<'END',
plan: gold
name: Gold
support: [billing]
reach: [{by: phone, during: always}]
price: free
END
);
my $small = "$tmp/small";
put("$small/$_", $project{$_}) for keys %project;
my $footer = "$small/templates/html/partials/footer.mustache";

# Gives [line, message] of what is found with such a footer, by both readers.
sub found {
    my ($text) = @_;
    put($footer, $text);
    my @found = grep { $_->{rule} eq 'pseudo-stray' } @{decode_json(do {
        my $printed = run("l10n pseudo -C small --format json");
        utf8::encode($printed);
        $printed
    })};
    system('rm', '-rf', "$tmp/seen");
    run('build -C small -o seen --pseudo --locale en-XA --format html');
    my @seen = $has_parser ? map { strays($_) } files("$tmp/seen/en-xa", 'html') : @found;
    return (\@found, \@seen);
}

for my $case (
    ['a word', "<footer>\n<p>{{generator.text}}</p>\n<p>Call us</p></footer>\n", 'Call us', 3],
    ['a word beside a message', '<footer>{{labels.contact}}: at once</footer>', ': at once', 1],
    ['a word in a heading with a name', '<footer translate="no">A</footer><h2>About {{site.name}}</h2>', 'About', 1],
    ['an attribute', '<img src="a.svg" alt="A telephone">', 'A telephone', 1],
    ['a label for tables', '<p data-label="Hours">1</p>', 'Hours', 1],
    ['what is read out', "<nav aria-label='Languages'></nav>", 'Languages', 1],
    ['a placeholder without quotes', '<input placeholder=Search>', 'Search', 1],
    ['an accent', '<p>caf&eacute;</p>', 'caf&eacute;', 1],
    ['another alphabet', '<p>Привет</p>', 'Привет', 1],
    ['a word behind a comment', '<!-- </p> --><p>Hello</p>', 'Hello', 1],
    ['half of a text', '<p>⟦{{labels.contact}}</p>', undef, undef],
) {
    my ($name, $text, $words, $line) = @$case;
    my ($found, $seen) = found($text);
    my @mine = grep { !defined $words || $_->{message} =~ /`\Q$words\E`/ } @$found;
    check("$name is found", @$seen ? () : 'not by the test',
        @mine == 1 ? () : scalar(@mine) . ' times by the program',
        $line && @mine && ($mine[0]{line} != $line || $mine[0]{file} !~ /footer\.mustache$/)
            ? "at " . ($mine[0]{file} // 'no file') . ":$mine[0]{line}" : ());
}
for my $case (
    ['a message', '<p>{{labels.contact}}</p>'],
    ['a name', '<p translate="no">Acme <b>Ltd</b></p>'],
    ['another language', '<p lang="de">Hallo</p>'],
    ['code', '<pre>make</pre><code>install</code><script>let a</script>'],
    ['a comment', '<!-- words --><p>1</p>'],
    ['a reference that is no letter', '<p>&nbsp;&amp;&#8211; 1 &lt; 2</p>'],
    ['an attribute that nobody reads', '<p class="words" id="w" data-x="words"></p>'],
    ['the name of a meta element', '<meta name="author-code" content="words">'],
    ['a message with a part in an element', '<p>⟦{{labels.contact}} <b>x</b>⟧</p>'],
) {
    my ($name, $text) = @$case;
    my ($found, $seen) = found($text);
    check("$name is not found", @$seen, map { $_->{message} } @$found);
}

# ---- how it is asked for --------------------------------------------------
put($footer, '<p>Call us</p>');
run('l10n pseudo -C small');
check('what is found fails the command', $? >> 8 == 1 ? () : "status $?");
check('check --pseudo tells the same', run('check -C small --pseudo') =~ /pseudo-stray/ ? () : 'it does not');
check('check alone does not', run('check -C small') =~ /pseudo-stray/ ? 'it does' : ());
put($footer, '<p translate="no">Acme</p>');
run('l10n pseudo -C small');
check('nothing found is success', $? ? "status $?" : ());
check('a wrong format is refused', run('l10n pseudo -C small --format xml') =~ /--format is/ && $? >> 8 == 2 ? () : "status $?");
for my $tag ('en-XA', 'ar-XB', 'en-XC', 'EN_xa') {
    put("$small/slagen.yaml", "site: S\nlocales: [en, $tag]\n");
    my $told = run('build -C small -o refused');
    check("$tag is no language of a site", $? >> 8 == 1 && $told =~ /slagen\.yaml:2:15: error\[locale-pseudo\]/
        && !-e "$tmp/refused" ? () : $told);
}
put("$small/slagen.yaml", "site: S\n");
put("$small/locales/locales.yaml", "locales: {en: {url: en}, en-XA: {url: x}}\n");
check('nor of locales.yaml', run('check -C small') =~ /locales\.yaml:1:\d+: error\[locale-pseudo\]/ ? () : 'it is');
print "1..$number\n";
exit($failed ? 1 : 0);
