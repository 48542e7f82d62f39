/* SPDX-License-Identifier: MIT */
/*
 * What `date` and `zdump` of Debian 12 say with the time zone data 2025b.
 * Later data may know better about the years after 2025.
 */
#ifndef SLAGEN_TEST_ZONE_SAMPLES_H
#define SLAGEN_TEST_ZONE_SAMPLES_H

/* The offsets at 12:00 UTC on the 15th of January, April, July and October of
 * 1990 to 2040; a letter for each, of the list of minutes before it. */
enum { SAMPLE_FIRST_YEAR = 1990, SAMPLE_LAST_YEAR = 2040 };

static const struct zone_sample {
    const char *name;
    int minutes[8];
    const char *letters;
} zone_samples[] = {
    {"Europe/Berlin",
     {60, 120},
     "abbaabbaabbaabbaabbaabbaabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"},
    {"Europe/London",
     {0, 60},
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"},
    {"Europe/Dublin",
     {0, 60},
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"},
    {"Europe/Moscow",
     {180, 240, 120},
     "abbaaaaccbbaabbaabbaabbaabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbbbbbbbbbbbbbaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"Europe/Istanbul",
     {120, 180},
     "abbaabbaabbaabbaabbaabbaabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
     "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},
    {"Africa/Casablanca",
     {0, 60},
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaabaaabaaabaabbaaabaaaababababababbbabbbabbbbbbbbbbbbabbbabbbabb"
     "bbbbbbbbbbbbbbbbbbbbabbbabbbabbbabbbbbbbbbbbbbbbbbbbbbbabbbabbbabbbb"},
    {"Africa/Cairo",
     {120, 180},
     "aabaaabaaabaaabaaabaaabaaabaaabaaabaaabaaabaaabaaabaaabaaabaaabaaaba"
     "aabaaabaaabaaabaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabb"
     "aabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabb"},
    {"Africa/Johannesburg",
     {120},
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"America/New_York",
     {-300, -240},
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"},
    {"America/Sao_Paulo",
     {-120, -180},
     "abbbabbbabbbabbbabbbabbaabbaabbaabbaabbaabbaabbaabbbabbbabbbabbbabbb"
     "abbaabbbabbbabbbabbbabbbabbbabbbabbbabbbabbaabbbabbbbbbbbbbbbbbbbbbb"
     "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},
    {"America/Mexico_City",
     {-360, -300},
     "aaaaaaaaaaaaaaaaaaaaaaaaabbbabbbabbbabbbabbbaabaabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"America/Asuncion",
     {-180, -240},
     "abbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbbabbbabba"
     "abbbabbbabbbabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabba"
     "abbaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"America/St_Johns",
     {-210, -150},
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"},
    {"America/Nuuk",
     {-180, -120, -60},
     "abbaabbaabbaabbaabbaabbaabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "bcccbcccbcccbcccbcccbcccbcccbcccbcccbcccbcccbcccbcccbcccbcccbcccbccc"},
    {"America/Ciudad_Juarez",
     {-360, -300, -420},
     "aaaaaaaaaaaaaaaaaaaaaaaaabbbabbbaaaacaaacaaaccaccaaacaaacaaacaaacaaa"
     "caaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaa"
     "caaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaacaaa"},
    {"America/Argentina/San_Luis",
     {-120, -240, -180},
     "abbccbccccccccccccccccccccccccccccccccccccccccccccccccccccbccccccccc"
     "ccccabbccbbccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
     "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"},
    {"Asia/Kathmandu",
     {345},
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"Asia/Almaty",
     {360, 420, 300},
     "abbaaaaccbbaabbaabbaabbaabbbabbbabbbabbbabbbabbbabbbabbbabbbaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "accccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"},
    {"Asia/Tehran",
     {210, 270},
     "aaaaaabaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaaaaa"
     "aaaaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"Asia/Kolkata",
     {330},
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"Asia/Pyongyang",
     {540, 510},
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"Asia/Taipei",
     {480},
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"Asia/Tokyo",
     {540},
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"Asia/Gaza",
     {120, 180},
     "abbaabbaabbaabbaabbaabbaabbaabbaabbaaabaaabbaabbaabbaabbaabaabbaabba"
     "abbaabbaabbaabbaabbaabbaabbaabbbabbbabbbabbbabbbabbbabbbabbbabbbaabb"
     "aabbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbaabbaabbaabba"},
    {"Australia/Sydney",
     {660, 600},
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbaabbbabbbabbbabbbabbbabbb"
     "abbbabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabba"
     "abbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabba"},
    {"Australia/Lord_Howe",
     {660, 630},
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbaabbbabbbabbbabbbabbbabbb"
     "abbbabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabba"
     "abbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabba"},
    {"Australia/Eucla",
     {525, 585},
     "aaaaaaaabaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "baaabaaabaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"Pacific/Apia",
     {-660, -600, 840, 780},
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaabbaabcddccddccddccddccddccddccddccddccddccddddddddddd"
     "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd"},
    {"Pacific/Chatham",
     {825, 765},
     "abbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabba"
     "abbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabba"
     "abbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabbaabba"},
    {"Pacific/Kiritimati",
     {-600, 840},
     "aaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
     "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
     "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},
    {"Antarctica/Troll",
     {0, 120},
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"
     "abbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbbabbb"},
    {"Etc/UTC",
     {0},
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
};

/* Every change from 2022 to 2027, and what holds from then on. */
static const struct zone_change_sample {
    const char *name;
    long long at;
    int utc_offset_seconds;
    int is_dst;
    const char *abbreviation;
} zone_changes[] = {
    {"Europe/Berlin", 1648342800, 7200, 1, "CEST"},
    {"Europe/Berlin", 1667091600, 3600, 0, "CET"},
    {"Europe/Berlin", 1679792400, 7200, 1, "CEST"},
    {"Europe/Berlin", 1698541200, 3600, 0, "CET"},
    {"Europe/Berlin", 1711846800, 7200, 1, "CEST"},
    {"Europe/Berlin", 1729990800, 3600, 0, "CET"},
    {"Europe/Berlin", 1743296400, 7200, 1, "CEST"},
    {"Europe/Berlin", 1761440400, 3600, 0, "CET"},
    {"Europe/Berlin", 1774746000, 7200, 1, "CEST"},
    {"Europe/Berlin", 1792890000, 3600, 0, "CET"},
    {"Europe/Berlin", 1806195600, 7200, 1, "CEST"},
    {"Europe/Berlin", 1824944400, 3600, 0, "CET"},
    {"Europe/London", 1648342800, 3600, 1, "BST"},
    {"Europe/London", 1667091600, 0, 0, "GMT"},
    {"Europe/London", 1679792400, 3600, 1, "BST"},
    {"Europe/London", 1698541200, 0, 0, "GMT"},
    {"Europe/London", 1711846800, 3600, 1, "BST"},
    {"Europe/London", 1729990800, 0, 0, "GMT"},
    {"Europe/London", 1743296400, 3600, 1, "BST"},
    {"Europe/London", 1761440400, 0, 0, "GMT"},
    {"Europe/London", 1774746000, 3600, 1, "BST"},
    {"Europe/London", 1792890000, 0, 0, "GMT"},
    {"Europe/London", 1806195600, 3600, 1, "BST"},
    {"Europe/London", 1824944400, 0, 0, "GMT"},
    {"Europe/Dublin", 1648342800, 3600, 0, "IST"},
    {"Europe/Dublin", 1667091600, 0, 1, "GMT"},
    {"Europe/Dublin", 1679792400, 3600, 0, "IST"},
    {"Europe/Dublin", 1698541200, 0, 1, "GMT"},
    {"Europe/Dublin", 1711846800, 3600, 0, "IST"},
    {"Europe/Dublin", 1729990800, 0, 1, "GMT"},
    {"Europe/Dublin", 1743296400, 3600, 0, "IST"},
    {"Europe/Dublin", 1761440400, 0, 1, "GMT"},
    {"Europe/Dublin", 1774746000, 3600, 0, "IST"},
    {"Europe/Dublin", 1792890000, 0, 1, "GMT"},
    {"Europe/Dublin", 1806195600, 3600, 0, "IST"},
    {"Europe/Dublin", 1824944400, 0, 1, "GMT"},
    {"Africa/Casablanca", 1648346400, 0, 1, "+00"},
    {"Africa/Casablanca", 1651975200, 3600, 0, "+01"},
    {"Africa/Casablanca", 1679191200, 0, 1, "+00"},
    {"Africa/Casablanca", 1682215200, 3600, 0, "+01"},
    {"Africa/Casablanca", 1710036000, 0, 1, "+00"},
    {"Africa/Casablanca", 1713060000, 3600, 0, "+01"},
    {"Africa/Casablanca", 1740276000, 0, 1, "+00"},
    {"Africa/Casablanca", 1743904800, 3600, 0, "+01"},
    {"Africa/Casablanca", 1771120800, 0, 1, "+00"},
    {"Africa/Casablanca", 1774144800, 3600, 0, "+01"},
    {"Africa/Casablanca", 1801965600, 0, 1, "+00"},
    {"Africa/Casablanca", 1804989600, 3600, 0, "+01"},
    {"Africa/Cairo", 1682632800, 10800, 1, "EEST"},
    {"Africa/Cairo", 1698354000, 7200, 0, "EET"},
    {"Africa/Cairo", 1714082400, 10800, 1, "EEST"},
    {"Africa/Cairo", 1730408400, 7200, 0, "EET"},
    {"Africa/Cairo", 1745532000, 10800, 1, "EEST"},
    {"Africa/Cairo", 1761858000, 7200, 0, "EET"},
    {"Africa/Cairo", 1776981600, 10800, 1, "EEST"},
    {"Africa/Cairo", 1793307600, 7200, 0, "EET"},
    {"Africa/Cairo", 1809036000, 10800, 1, "EEST"},
    {"Africa/Cairo", 1824757200, 7200, 0, "EET"},
    {"America/New_York", 1647154800, -14400, 1, "EDT"},
    {"America/New_York", 1667714400, -18000, 0, "EST"},
    {"America/New_York", 1678604400, -14400, 1, "EDT"},
    {"America/New_York", 1699164000, -18000, 0, "EST"},
    {"America/New_York", 1710054000, -14400, 1, "EDT"},
    {"America/New_York", 1730613600, -18000, 0, "EST"},
    {"America/New_York", 1741503600, -14400, 1, "EDT"},
    {"America/New_York", 1762063200, -18000, 0, "EST"},
    {"America/New_York", 1772953200, -14400, 1, "EDT"},
    {"America/New_York", 1793512800, -18000, 0, "EST"},
    {"America/New_York", 1805007600, -14400, 1, "EDT"},
    {"America/New_York", 1825567200, -18000, 0, "EST"},
    {"America/Mexico_City", 1648972800, -18000, 1, "CDT"},
    {"America/Mexico_City", 1667113200, -21600, 0, "CST"},
    {"America/Asuncion", 1648350000, -14400, 0, "-04"},
    {"America/Asuncion", 1664683200, -10800, 1, "-03"},
    {"America/Asuncion", 1679799600, -14400, 0, "-04"},
    {"America/Asuncion", 1696132800, -10800, 1, "-03"},
    {"America/Asuncion", 1711249200, -14400, 0, "-04"},
    {"America/Asuncion", 1728187200, -10800, 1, "-03"},
    {"America/Asuncion", 1728961200, -10800, 0, "-03"},
    {"America/St_Johns", 1647149400, -9000, 1, "NDT"},
    {"America/St_Johns", 1667709000, -12600, 0, "NST"},
    {"America/St_Johns", 1678599000, -9000, 1, "NDT"},
    {"America/St_Johns", 1699158600, -12600, 0, "NST"},
    {"America/St_Johns", 1710048600, -9000, 1, "NDT"},
    {"America/St_Johns", 1730608200, -12600, 0, "NST"},
    {"America/St_Johns", 1741498200, -9000, 1, "NDT"},
    {"America/St_Johns", 1762057800, -12600, 0, "NST"},
    {"America/St_Johns", 1772947800, -9000, 1, "NDT"},
    {"America/St_Johns", 1793507400, -12600, 0, "NST"},
    {"America/St_Johns", 1805002200, -9000, 1, "NDT"},
    {"America/St_Johns", 1825561800, -12600, 0, "NST"},
    {"America/Nuuk", 1648342800, -7200, 1, "-02"},
    {"America/Nuuk", 1667091600, -10800, 0, "-03"},
    {"America/Nuuk", 1679792400, -7200, 0, "-02"},
    {"America/Nuuk", 1711846800, -3600, 1, "-01"},
    {"America/Nuuk", 1729990800, -7200, 0, "-02"},
    {"America/Nuuk", 1743296400, -3600, 1, "-01"},
    {"America/Nuuk", 1761440400, -7200, 0, "-02"},
    {"America/Nuuk", 1774746000, -3600, 1, "-01"},
    {"America/Nuuk", 1792890000, -7200, 0, "-02"},
    {"America/Nuuk", 1806195600, -3600, 1, "-01"},
    {"America/Nuuk", 1824944400, -7200, 0, "-02"},
    {"America/Ciudad_Juarez", 1647162000, -21600, 1, "MDT"},
    {"America/Ciudad_Juarez", 1667116800, -21600, 0, "CST"},
    {"America/Ciudad_Juarez", 1669788000, -25200, 0, "MST"},
    {"America/Ciudad_Juarez", 1678611600, -21600, 1, "MDT"},
    {"America/Ciudad_Juarez", 1699171200, -25200, 0, "MST"},
    {"America/Ciudad_Juarez", 1710061200, -21600, 1, "MDT"},
    {"America/Ciudad_Juarez", 1730620800, -25200, 0, "MST"},
    {"America/Ciudad_Juarez", 1741510800, -21600, 1, "MDT"},
    {"America/Ciudad_Juarez", 1762070400, -25200, 0, "MST"},
    {"America/Ciudad_Juarez", 1772960400, -21600, 1, "MDT"},
    {"America/Ciudad_Juarez", 1793520000, -25200, 0, "MST"},
    {"America/Ciudad_Juarez", 1805014800, -21600, 1, "MDT"},
    {"America/Ciudad_Juarez", 1825574400, -25200, 0, "MST"},
    {"Asia/Almaty", 1709229600, 18000, 0, "+05"},
    {"Asia/Tehran", 1647894600, 16200, 1, "+0430"},
    {"Asia/Tehran", 1663788600, 12600, 0, "+0330"},
    {"Asia/Gaza", 1648332000, 10800, 1, "EEST"},
    {"Asia/Gaza", 1666998000, 7200, 0, "EET"},
    {"Asia/Gaza", 1682726400, 10800, 1, "EEST"},
    {"Asia/Gaza", 1698447600, 7200, 0, "EET"},
    {"Asia/Gaza", 1713571200, 10800, 1, "EEST"},
    {"Asia/Gaza", 1729897200, 7200, 0, "EET"},
    {"Asia/Gaza", 1744416000, 10800, 1, "EEST"},
    {"Asia/Gaza", 1761346800, 7200, 0, "EET"},
    {"Asia/Gaza", 1774656000, 10800, 1, "EEST"},
    {"Asia/Gaza", 1792796400, 7200, 0, "EET"},
    {"Asia/Gaza", 1806105600, 10800, 1, "EEST"},
    {"Asia/Gaza", 1824850800, 7200, 0, "EET"},
    {"Australia/Sydney", 1648915200, 36000, 0, "AEST"},
    {"Australia/Sydney", 1664640000, 39600, 1, "AEDT"},
    {"Australia/Sydney", 1680364800, 36000, 0, "AEST"},
    {"Australia/Sydney", 1696089600, 39600, 1, "AEDT"},
    {"Australia/Sydney", 1712419200, 36000, 0, "AEST"},
    {"Australia/Sydney", 1728144000, 39600, 1, "AEDT"},
    {"Australia/Sydney", 1743868800, 36000, 0, "AEST"},
    {"Australia/Sydney", 1759593600, 39600, 1, "AEDT"},
    {"Australia/Sydney", 1775318400, 36000, 0, "AEST"},
    {"Australia/Sydney", 1791043200, 39600, 1, "AEDT"},
    {"Australia/Sydney", 1806768000, 36000, 0, "AEST"},
    {"Australia/Sydney", 1822492800, 39600, 1, "AEDT"},
    {"Australia/Lord_Howe", 1648911600, 37800, 0, "+1030"},
    {"Australia/Lord_Howe", 1664638200, 39600, 1, "+11"},
    {"Australia/Lord_Howe", 1680361200, 37800, 0, "+1030"},
    {"Australia/Lord_Howe", 1696087800, 39600, 1, "+11"},
    {"Australia/Lord_Howe", 1712415600, 37800, 0, "+1030"},
    {"Australia/Lord_Howe", 1728142200, 39600, 1, "+11"},
    {"Australia/Lord_Howe", 1743865200, 37800, 0, "+1030"},
    {"Australia/Lord_Howe", 1759591800, 39600, 1, "+11"},
    {"Australia/Lord_Howe", 1775314800, 37800, 0, "+1030"},
    {"Australia/Lord_Howe", 1791041400, 39600, 1, "+11"},
    {"Australia/Lord_Howe", 1806764400, 37800, 0, "+1030"},
    {"Australia/Lord_Howe", 1822491000, 39600, 1, "+11"},
    {"Pacific/Chatham", 1648908000, 45900, 0, "+1245"},
    {"Pacific/Chatham", 1664028000, 49500, 1, "+1345"},
    {"Pacific/Chatham", 1680357600, 45900, 0, "+1245"},
    {"Pacific/Chatham", 1695477600, 49500, 1, "+1345"},
    {"Pacific/Chatham", 1712412000, 45900, 0, "+1245"},
    {"Pacific/Chatham", 1727532000, 49500, 1, "+1345"},
    {"Pacific/Chatham", 1743861600, 45900, 0, "+1245"},
    {"Pacific/Chatham", 1758981600, 49500, 1, "+1345"},
    {"Pacific/Chatham", 1775311200, 45900, 0, "+1245"},
    {"Pacific/Chatham", 1790431200, 49500, 1, "+1345"},
    {"Pacific/Chatham", 1806760800, 45900, 0, "+1245"},
    {"Pacific/Chatham", 1821880800, 49500, 1, "+1345"},
    {"Antarctica/Troll", 1648342800, 7200, 1, "+02"},
    {"Antarctica/Troll", 1667091600, 0, 0, "+00"},
    {"Antarctica/Troll", 1679792400, 7200, 1, "+02"},
    {"Antarctica/Troll", 1698541200, 0, 0, "+00"},
    {"Antarctica/Troll", 1711846800, 7200, 1, "+02"},
    {"Antarctica/Troll", 1729990800, 0, 0, "+00"},
    {"Antarctica/Troll", 1743296400, 7200, 1, "+02"},
    {"Antarctica/Troll", 1761440400, 0, 0, "+00"},
    {"Antarctica/Troll", 1774746000, 7200, 1, "+02"},
    {"Antarctica/Troll", 1792890000, 0, 0, "+00"},
    {"Antarctica/Troll", 1806195600, 7200, 1, "+02"},
    {"Antarctica/Troll", 1824944400, 0, 0, "+00"},
};

#endif
