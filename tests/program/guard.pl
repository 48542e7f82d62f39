# SPDX-License-Identifier: MIT
# The sentences of guard.t; see there.
use strict;
use warnings;
use utf8;

sub add_cases {
    sentences('en', <<'END');
        We answer critical requests within [[4 hours]].
        We answer critical requests within 30 minutes.
        We answer critical requests within half an hour.
        We respond to every request within [[four hours]].
        We respond to every request within two business hours.
        The first response comes within [[45 minutes]].
        The first response comes within 30 minutes.
        | First response | [[4 hours]] |
        | First response | 30 minutes |
        | First response | 30 minutes | 7 hours | 9 hours |
        Our response time is [[5 minutes]].
        Our response time is 30 minutes.
        Response time: [[90 minutes]]
        Response time: 2 hours
        You get a 30-minute response to critical requests.
        You get a [[15-minute]] response to critical requests.
        Within [[three hours]], an engineer will respond.
        Within two hours, an engineer will respond.
        Critical requests are answered by our engineers within [[2 hours]].
        High priority: a first response within 2 business hours.
        A first response within 1 business day is what you get for the rest.
        A first response within [[5 business days]] is what you get for the rest.
        A first response by the next business day, and within 30 minutes if nobody can work.
        We resolve critical incidents within [[2 hours]].
        We resolve critical incidents within 8 hours.
        We answer within 30 minutes and resolve within [[6 hours]].
        We answer within 30 minutes and resolve within 8 hours.
        We answer within [[20 minutes]] and resolve within 8 hours.
        While a critical request is open, you get updates every [[4 hours]].
        While a critical request is open, you get updates every two hours.
        Our support is there for you [[guard-always|24/7]].
        Our support is there for you, but not 24/7.
        Call our hotline [[guard-always|around the clock]].
        We monitor your servers around the clock.
        We offer [[guard-always|24x7]] phone support.
        The status page is there 24/7.
        We are available [[guard-always|round the clock]].
        We are there for you seven days a week.
        Reach us [[guard-always|24 hours a day]], seven days a week.
        The initial response comes within [[four (4) hours]].
        The initial response comes within thirty (30) minutes.
        We run a [[guard-always|24-hour]] hotline.
        We run a 24-hour clock in all our messages.
        Support for companies that work around the clock.
        You can chat with our support [[guard-always|day and night]].
        You can write to our support mailbox day and night.
        The price is [[EUR 299]] per month.
        The price is EUR 249 per month.
        Gold costs [[€ 199.00]] a month.
        The price is [[USD 249.00]] per month.
        The price is EUR 249.00 a month; a day of training costs EUR 900.
        We promise an availability of [[99.99 %]].
        We promise an availability of 99.9 %.
        An availability of 99.9 % is 43 minutes of downtime, and 99.99 % is 4 minutes.
        The price for 20 users is EUR 570.00 per month.
        Together, that costs EUR 639.00 per month.
        Availability is 99.9 percent, and 99.5 % of our customers are happy with it.
        If uptime falls short, we pay a service credit of [[15 %]].
        We pay a service credit of 10 %.
        You have to claim credits within [[30 days]].
        You have to claim credits within 15 days.
        The notice period is [[1 month]].
        The notice period is three months.
        The minimum term is [[24 months]].
        The minimum term is one year.
        Our support hours are 8:00 to 17:00.
        Our support hours are [[9:00 to 18:00]].
        Our support is available from [[9 am to 6 pm]].
        Our support is available from 8 am to 5 pm.
        Our shop is open from 9 am to 6 pm.
        Our support is available [[Monday to Saturday]].
        Our support is available Monday to Friday.
        Our support is available on weekdays but closed on Saturdays.
        Our support hotline: [[+49 89 99998 200]]
        Our support hotline: +49 89 99998 100
        Our support hotline: 089/99998-100
        Send faxes to +49 89 99998 200.
        Write to [[help@compani.example]].
        Write to help@company.example.
        Write to sales@company.example for offers.
        Microsoft answers within 8 hours.
        Do we answer within 4 hours?
        We do not answer within 5 minutes.
        For example, a first response within 5 minutes.
        We usually answer within 10 minutes.
        "We answer within 5 minutes", says another company.
        Offers are answered within two weeks.
        We answer complaints within 10 days.
        Please answer our questions within 5 days.
        Close all windows within 5 minutes.
        A first response takes less than an hour.
        You may turn to the ombudsman within six months of our reply.
        After our first response you have 10 days.
        We have been there since 1998 and are 30 people.
END
    sentences('en', <<'END', 'two');
        We answer critical requests within 10 minutes.
        We answer critical requests within 30 minutes.
        We answer critical requests within [[20 minutes]].
        With the Night Watch plan, we answer critical requests within [[30 minutes]].
        With the Night Watch plan, we answer critical requests within 10 minutes.
        Our support is there for you 24/7.
        With the Gold plan, our support is there for you [[guard-always|24/7]].
        With the Night Watch plan, our support is there for you 24/7.
END
    sentences('de', <<'END');
        Wir antworten innerhalb von [[4 Stunden]].
        Wir antworten innerhalb von 30 Minuten.
        Wir antworten innerhalb von zwei Stunden.
        Wir reagieren auf kritische Anfragen binnen [[einer Stunde]].
        Wir reagieren auf kritische Anfragen binnen einer halben Stunde.
        Die Reaktionszeit beträgt [[45 Min.]]
        Die Reaktionszeit beträgt 30 Min.
        Die erste Antwort erhalten Sie innerhalb von [[3 Werktagen]].
        Die erste Antwort erhalten Sie innerhalb von 1 Werktag.
        Unsere Hotline ist [[guard-always|rund um die Uhr]] erreichbar.
        Unsere Hotline ist nicht rund um die Uhr erreichbar.
        Wir sind [[guard-always|rund um die Uhr]] für Sie da.
        Die Überwachung läuft rund um die Uhr.
        Unser Support ist von [[9 bis 18 Uhr]] erreichbar.
        Unser Support ist von 8 bis 17 Uhr erreichbar.
        Unser Support ist [[Montag bis Samstag]] erreichbar.
        Unser Support ist Montag bis Freitag erreichbar.
        Der Preis beträgt [[299,00 €]] pro Monat.
        Der Preis beträgt 249,00 € pro Monat.
        Die Verfügbarkeit beträgt [[99,99 %]].
        Die Verfügbarkeit beträgt 99,9 %.
        Die Kündigungsfrist beträgt [[6 Wochen]].
        Die Kündigungsfrist beträgt drei Monate.
        Angebote beantworten wir innerhalb von zwei Wochen.
END
    sentences('ru', <<'END');
        Мы отвечаем в течение [[4 часов]].
        Мы отвечаем в течение 30 минут.
        Мы отвечаем в течение [[4-х часов]].
        Мы отвечаем в течение 2-х часов.
        Мы на связи [[guard-always|днём и ночью]].
        Мы отвечаем в течение двух часов.
        Мы ответим не позднее чем через [[45 минут]].
        Мы ответим не позднее чем через 30 минут.
        Первый ответ в течение [[трёх рабочих дней]].
        Первый ответ в течение одного рабочего дня.
        Время реакции составляет [[5 минут]].
        Время реакции составляет полчаса.
        Мы решаем критические обращения в течение [[2 часов]].
        Мы решаем критические обращения в течение 8 часов.
        Наша поддержка работает [[guard-always|круглосуточно]].
        Наша поддержка работает не круглосуточно.
        Сайт доступен круглосуточно.
        Горячая линия на связи [[guard-always|24/7]].
        Служба поддержки доступна с [[9:00 до 18:00]].
        Служба поддержки доступна с 8:00 до 17:00.
        Служба поддержки доступна с 8 до 17 часов.
        Служба поддержки доступна с [[понедельника по субботу]].
        Служба поддержки доступна с понедельника по пятницу.
        Цена составляет [[299 евро]] в месяц.
        Цена составляет 249 евро в месяц.
        Доступность составляет [[99,99 %]].
        Доступность составляет 99,9 %.
        Минимальный срок составляет [[24 месяца]].
        Минимальный срок составляет 12 месяцев.
        На коммерческие предложения мы отвечаем в течение двух недель.
        Обычно мы отвечаем в течение 10 минут.
END
    sentences('zh-Hans', <<'END');
        我们在[[4小时]]内响应。
        我们在30分钟内响应。
        我们在半小时内响应。
        我们将在[[三个工作日]]内答复。
        我们将在一个工作日内答复。
        首次响应时间为[[45分钟]]。
        首次响应时间为30分钟。
        紧急请求的首次响应时间为[[２小时]]。
        紧急请求的首次响应时间为３０分钟。
        我们在[[2小时]]内解决紧急请求。
        我们在8小时内解决紧急请求。
        我们提供[[guard-always|全天候]]技术支持。
        我们提供技术支持，但不是全天候。
        我们[[guard-always|7*24小时]]为您服务。
        我们对服务器进行全天候监控。
        支持热线[[guard-always|7×24小时]]有人接听。
        我们设有[[guard-always|24小时]]热线。
        支持服务时间为[[上午9点至下午6点]]。
        支持服务时间为上午8点至下午5点。
        支持服务时间为[[9:00～18:00]]。
        支持服务时间为8:00～17:00。
        支持服务时间为[[周一至周六]]。
        支持服务时间为周一至周五。
        可用性为[[99.99%]]。
        可用性为99.9%。
        最短期限为[[24个月]]。
        最短期限为12个月。
        报价请求我们在两周内答复。
        微软在8小时内响应。
END
    sentences('zh-Hant', <<'END');
        我們在[[4小時]]內回應。
        我們在30分鐘內回應。
        我們將在[[三個工作天]]內回覆。
        我們將在一個工作天內回覆。
        首次回應時間為[[45分鐘]]。
        首次回應時間為30分鐘。
        我們在[[2小時]]內解決重大請求。
        我們在8小時內解決重大請求。
        我們提供[[guard-always|全天候]]技術支援。
        我們提供技術支援，但不是全天候。
        我們對伺服器進行全天候監控。
        支援熱線[[guard-always|24×7]]有人接聽。
        支援服務時間為[[上午9點至下午6點]]。
        支援服務時間為上午8點至下午5點。
        支援服務時間為[[週一至週六]]。
        支援服務時間為週一至週五。
        可用性為[[99.99%]]。
        可用性為99.9%。
        最短期限為[[24個月]]。
        最短期限為12個月。
        報價請求我們在兩週內回覆。
END
    # people's own words
    sentences('en', <<'END');
        The monthly fee is [[€299]].
        Our support team is based in Kyiv and Lisbon and follows the sun.
        We support 24 sites, 7 days a week.
        The support contract covers 24 hours of work per year.
        You have 24-hour access to our support portal.
        Support requests can be submitted 24/7 through the portal.
        Our support is available during business hours; the emergency number works 24/7 for Platinum customers.
        Our support is 5 minutes away from the station.
        We answered 24,000 requests in the last 12 months.
        Response times are shown in hours, not days.
        Each response is limited to 2 hours of work.
        Support hours are not used up within 30 days.
        A package of 10 support hours costs EUR 1,200.
        Prepaid support hours are valid for 12 months.
        We keep answers for 90 days.
        We resolve names via DNS within 20 ms.
        Our answer to the shortage of staff: 4 days a week.
        The fee is due within 14 days.
        The price rises by 3 % a year.
        The price is fixed for 24 months.
        The price of EUR 10.00 per month is what others charge.
        With 12 months of history, reports show availability of 98.7 % for your own servers.
        Availability of the API: see status page, last month 99.2 %.
        We need your answer within 2 days, or the case is closed.
        If you call before noon, a technician will respond within 30 minutes.
        After 4 hours without an answer, call the manager on duty.
        If a critical request is not answered within 30 minutes, ask for the duty manager.
        Critical requests that are open for more than 4 hours are escalated.
        We escalate to the manager on duty within 1 hour if no response was given.
        An engineer works on it within 4 hours, on site within 8 hours.
        Our engineers arrive within 4 hours.
        Requests are deleted after 3 years.
        Requests by e-mail are read within 4 hours on business days.
        We call you back between 9 and 12.
        Our lawyers reply within 5 days.
        An answer takes us 20 minutes of work; reading it takes you 2.
        We review every answer within 7 days.
        We answer the phone within 20 seconds.
        Calls are answered after 3 rings, within 15 seconds.
        The chat bot responds in 2 seconds.
        The resolution of the monitor is 1920 by 1080 within 24 bits.
        Monitors have a 5 ms response time.
        Servers respond within 200 milliseconds.
        The website must respond within 3 seconds.
        We fix the price within 24 hours after your inquiry.
        The workaround takes 10 minutes to set up.
        Our support costs EUR 0.00 per month during the first 3 months.
        Support until 31 December 2026 costs EUR 99.00 per month.
        Customers pay EUR 249.00 per month plus EUR 49.00 per month for backup.
        Phone support from 8 am to 5 pm, chat until 3 pm.
        Our support hours: 8–17, Fri 8–15.
        Our support is available 08:00-17:00 CET (07:00-16:00 UTC).
        Mornings (8 to 12) our hotline is busiest.
        Our hotline is busiest from 9 to 11.
        Between 12 and 13 our support has one person only.
        Our support team plays football on Saturdays from 10 to 12.
        We support customers in 24 countries.
        Support for Windows 10 ends on 14 October 2025.
        Microsoft 365 support, 7 days a week since 1 May.
        Our team will get back to you within [[4 hours]].
        We guarantee a response in under 10 minutes.
        Tickets are answered in [[4 hours]] or less.
        Critical issues: we respond in [[15 minutes]], 24/7.
        Guaranteed [[1-hour]] response time!
        We respond to all tickets in [[one hour]].
        Response times: critical [[1 hour]], high [[4 hours]], normal 2 days.
        Support is available [[guard-always|24 hours a day]], 7 days a week.
        Our helpdesk operates [[guard-always|24/7]].
        [[guard-always|24/7]] support included.
        [[guard-always|Round-the-clock]] assistance by phone and chat.
        Phone support is available [[guard-always|around the clock]].
        You can call us [[guard-always|24/7]].
        Our engineers are on call [[guard-always|24/7]].
        Gold includes [[guard-always|24x7]] telephone support for all users.
        Support hours: Mon–Fri, 9:00–18:00 CET.
        Support hours: Mon–Fri, [[9:00–18:00]].
        Our hotline is staffed from [[7am until 7pm]], [[Monday to Sunday]].
        Uptime: [[99.99%]]
        We guarantee [[99.95%]] uptime.
        It costs [[199 EUR]] per month.
        The contract can be cancelled with a notice period of [[one month]].
        Status updates every [[30 minutes]] during critical incidents.
        We keep you informed every [[hour]].
        If we do not respond within 4 hours, we owe you a credit.
        Call our support at [[+49 89 99998 101]].
        A technician will call you back within 2 hours.
        We fix critical faults within [[4 hours]].
        High-severity requests get a first response within 30 minutes.
        Normal requests: first response within 4 business hours.
        Our average response time is 12 minutes.
        In the past, we answered within 4 hours.
        We answer within 4 hours on 24 December.
        Passwords are reset within 5 minutes of your call.
        You may respond within 10 days of our answer.
        Your administrator must approve within 24 hours.
        We aim to respond within 10 minutes.
        Emergency support is available [[guard-always|24/7]].
        Our portal is open 24/7, our phone on weekdays.
        Our phone is answered on weekdays, the portal is open 24/7.
        We support your 24/7 operations.
        24/7 monitoring, with support during office hours.
END
    sentences('de', <<'END');
        Unsere Reaktionszeit: [[4 Stunden]]
        Garantierte Reaktionszeit von [[15 Minuten]] bei kritischen Störungen.
        Kritische Störungen werden innerhalb [[einer Stunde]] beantwortet.
        Wir melden uns spätestens nach [[4 Stunden]] bei Ihnen.
        Wir beheben kritische Störungen innerhalb von [[4 Stunden]].
        [[guard-always|24/7]]-Support inklusive
        Unsere Techniker sind [[guard-always|24 Stunden am Tag]] für Sie da.
        Unsere [[guard-always|24-Stunden]]-Hotline hilft Ihnen weiter.
        Telefonischer Support [[guard-always|rund um die Uhr]]
        Support: Mo–Fr [[9–18 Uhr]]
        Sie erreichen uns [[montags bis samstags]] von [[8 bis 18 Uhr]].
        Unser Büro ist von 9 bis 18 Uhr geöffnet.
        Die monatliche Gebühr beträgt [[299 €]].
        Der Tarif kostet [[299 €]] pro Monat.
        Mindestlaufzeit: [[24 Monate]]
        Die Kündigungsfrist beträgt [[einen Monat]] zum Quartalsende.
        Eine Verfügbarkeit von [[99,5 %]] im Monatsmittel sagen wir zu.
        Bewerbungen beantworten wir innerhalb von zwei Wochen.
        Lieferungen erhalten Sie innerhalb von 3 Tagen.
        Bitte antworten Sie innerhalb von 5 Tagen.
        Wenn Sie nicht innerhalb von 10 Tagen antworten, schließen wir die Anfrage.
        Nach unserer ersten Antwort haben Sie 10 Tage Zeit.
        Auskunftsersuchen beantworten wir innerhalb eines Monats.
        Für Betriebe, die rund um die Uhr arbeiten, bieten wir Support bis 17 Uhr.
        Wir überwachen Ihre Server rund um die Uhr.
        Die Störungsannahme per Portal ist rund um die Uhr möglich.
        Wir sind seit 1998 für Sie da, 30 Leute an 2 Standorten.
        Der Hersteller antwortet innerhalb von 8 Stunden.
        In der Regel antworten wir innerhalb von 10 Minuten.
        Unser Support ist werktags von 8 bis 17 Uhr, freitags bis 15 Uhr erreichbar.
        Ein Termin vor Ort ist innerhalb von 2 Tagen möglich.
        Anfragen werden nach 14 Tagen ohne Antwort geschlossen.
        Zwei von drei Anfragen lösen wir innerhalb von 20 Minuten.
        Wir antworten auf Deutsch und Englisch.
END
    sentences('ru', <<'END');
        Время реакции: [[4 часа]]
        Гарантированное время реакции — [[15 минут]].
        На критические обращения отвечаем за [[1 час]].
        Обращения рассматриваются, и ответ вы получите в течение 4 часов.
        Критические сбои устраняем за [[4 часа]].
        Поддержка [[guard-always|24/7]]
        [[guard-always|Круглосуточная]] техническая поддержка
        Звоните нам [[guard-always|круглосуточно]]!
        Мы работаем [[guard-always|круглосуточно]].
        Поддержка работает ежедневно с [[9:00 до 21:00]].
        Часы работы поддержки: пн–пт, [[9:00–18:00]]
        Офис работает с 9 до 18.
        Стоимость тарифа — [[199 евро]] в месяц.
        Абонентская плата [[299 евро]] в месяц.
        Минимальный срок договора — [[24 месяца]].
        Доступность [[99,99 %]] гарантирована.
        На резюме отвечаем в течение двух недель.
        Доставка занимает 3 дня.
        Пожалуйста, ответьте в течение 5 дней.
        Если вы не ответите в течение 10 дней, мы закроем обращение.
        После первого ответа у вас есть 10 дней.
        Производитель отвечает в течение 8 часов.
        Мы следим за серверами круглосуточно.
        Для заводов, которые работают круглосуточно, есть поддержка по будням.
        Портал поддержки доступен круглосуточно.
        Мы работаем с 1998 года, нас 30 человек.
        Две трети обращений решаем за 20 минут.
        Обычно отвечаем за 10 минут.
        Поддержка отвечает на звонки с 8:00 до 17:00.
        Сервер должен ответить в течение 3 секунд.
        Срок ответа на претензию — 30 дней.
        Отвечаем на русском и английском языках.
END
    sentences('zh-Hans', <<'END');
        我们承诺[[4小时]]内首次响应。
        响应时间：[[15分钟]]
        我们的工程师将在[[1小时]]内回复您的紧急请求。
        紧急故障[[4小时]]内解决。
        我们在[[4小时]]之内修复紧急故障。
        提供[[guard-always|7×24小时]]电话支持。
        [[guard-always|全天候]]客服
        [[guard-always|24小时]]客服热线
        我们的支持团队[[guard-always|全天候]]在线。
        技术支持时间：周一至周五[[9:00-18:00]]
        客服热线每天[[9:00至21:00]]接听。
        办公室开放时间为9:00至18:00。
        月费为[[299欧元]]。
        每月价格[[299欧元]]。
        该方案价格为每月[[299欧元]]。
        可用性承诺为[[99.99%]]。
        最短期限为[[24个月]]。
        应聘申请我们在两周内答复。
        请在5天内回复我们。
        如果您在10天内没有回复，我们将关闭请求。
        收到我们的首次响应后，您有10天时间。
        厂商在8小时内响应。
        我们全天候监控您的服务器。
        面向全天候运营的工厂，我们在工作日提供支持。
        门户网站24小时开放，可随时提交支持请求。
        我们成立于1998年，拥有30名员工。
        三分之二的请求在20分钟内解决。
        通常我们在10分钟内回复。
        支持热线在8:00至17:00接听。
        服务器须在3秒内响应。
        每次响应最多2小时工作量。
        我们提供中文和英文支持。
END
    # translations: the source, and what became of it
    sentences('de', <<'END');
        Call back within 30 minutes. => Rufen Sie binnen [[guard-translation|30 Stunden]] zurück.
        Call back within 30 minutes. => Rufen Sie binnen einer halben Stunde zurück.
        It takes two weeks. => Es dauert [[guard-translation|drei Wochen]].
        It takes two weeks. => Es dauert vierzehn Tage.
        It costs EUR 1,490.00 once. => Es kostet einmalig [[guard-translation|1.480,00 €]].
        It costs EUR 1,490.00 once. => Es kostet einmalig 1.490,00 €.
        We meet on Monday at 9 am. => Wir treffen uns am [[guard-translation|Dienstag]] um 9 Uhr.
        We meet on Monday at 9 am. => Wir treffen uns am Montag um 9 Uhr.
        We meet at 3 pm. => Wir treffen uns um [[guard-translation|3 Uhr]].
        We meet at 3 pm. => Wir treffen uns um 15 Uhr.
END
    sentences('ru', <<'END');
        Wait 30 minutes. => Подождите [[guard-translation|30 часов]].
        Wait 30 minutes. => Подождите полчаса.
        Keep it for 90 days. => Храните это [[guard-translation|9 дней]].
        Keep it for 90 days. => Храните это девяносто дней.
        99.9 % of them arrived. => Прибыло [[guard-translation|99,99 %]].
        99.9 % of them arrived. => Прибыло 99,9 процента.
        It costs EUR 120 once. => Это стоит [[guard-translation|120 долларов]].
        It costs EUR 120 once. => Это стоит 120 евро.
        Come on Friday. => Приходите в [[guard-translation|четверг]].
        Come on Friday. => Приходите в пятницу.
        Name 4 people. => Назовите [[guard-translation|40]] человек.
        Name 4 people. => Назовите четырёх человек.
        Name two people within 24 hours. => Назовите двух человек в течение суток.
        Write to help@company.example. => Пишите на [[guard-translation|help@company.example.ru]].
        Wait twenty-four hours. => Подождите двадцать четыре часа.
        Wait twenty-four hours. => Подождите [[guard-translation|двадцать три часа]].
        It lasts a year. => Это длится год.
        Microsoft 365 and Windows 11, since 2021. => С 2021 года: Windows 11 и Microsoft 365.
        From 2 to 4 days, or 6 hours. => 6 часов или от 2 до 4 дней.
END
    sentences('zh-Hans', <<'END');
        Wait 30 minutes. => 请等待[[guard-translation|30小时]]。
        Wait 30 minutes. => 请等待半小时。
        Keep it for 90 days. => 请保存[[guard-translation|九天]]。
        Keep it for 90 days. => 请保存九十天。
        It costs CNY 10,000 once. => 一次性费用为[[guard-translation|1000元]]。
        It costs CNY 10,000 once. => 一次性费用为1万元。
        Come on Friday. => 请在[[guard-translation|周四]]来。
        Come on Friday. => 请在星期五来。
        Come from 9 am to 5 pm. => 请在[[guard-translation|上午9点至下午6点]]来。
        Come from 9 am to 5 pm. => 请在9:00–17:00来。
        We have 120 engineers. => 我们有[[guard-translation|210]]名工程师。
        We have 120 engineers. => 我们有120名工程师。
        Two business days before. => 提前两个工作日。
        Two business days before. => 提前[[guard-translation|十二个工作日]]。
        On 3 May we have 5 visitors. => 5月3日我们有5位访客。
END
    sentences('zh-Hant', <<'END');
        Wait 30 minutes. => 請等待[[guard-translation|30小時]]。
        Wait 30 minutes. => 請等待三十分鐘。
        It takes two weeks. => 需要[[guard-translation|三週]]。
        It takes two weeks. => 需要兩週。
        It costs TWD 18,900 once. => 一次性費用為[[guard-translation|新台幣19,800元]]。
        It costs TWD 18,900 once. => 一次性費用為新台幣18,900元。
        Come on Friday. => 請在[[guard-translation|週四]]來。
        Come on Friday. => 請在週五來。
END
    # what strangers wrote, from the manual alone
    sentences('en', <<'END');
        Other ledgers charge EUR 450.00 per month for what is in Gold.
        We charge [[EUR 450.00]] per month.
        We answer within [[3 business hours]].
        We answer within 8 business hours.
        Requests about your account get a first answer within [[3 hours]].
        The English line is staffed Monday to Thursday from [[8 am to 8 pm]].
END
    sentences('ru', <<'END');
        It takes 30 days instead of 14. => Это занимает 30 вместо 14 дней.
        It takes 30 days instead of 14. => Это занимает [[guard-translation|40 дней]] вместо 14.
        На заявления о приёме на работу мы отвечаем в течение двух недель.
        One hour of parking is enough, at 3 in the morning. => В 3 часа ночи достаточно часа стоянки.
        We open at 7 in the morning. => Мы открываемся в [[guard-translation|8 часов утра]].
END
    sentences('zh-Hans', <<'END');
        交易所公布其网关的可用性为99.99%。
        其他请求我们在[[两个星期]]内答复。
        门市每天11:00至21:00营业，请联系我们。
END
    sentences('zh-Hant', <<'END');
        交易所公布其閘道的可用性為99.99%。
        我們一樓的門市每日11:00至21:00營業，請聯絡我們。
END
    # figures of others, and of other things
    sentences('en', <<'END');
        Our technicians in Lisbon start at 7 and answer until 4 local time.
        The price of a new laptop starts at EUR 900, or EUR 29 per month over 36 months.
        Electricity costs us EUR 0.31 per kWh and EUR 4,000 per month.
        Rent for the meeting room: EUR 35.00 per hour.
        The insurer answers within 3 weeks.
        Our bank responds to transfers within 2 business days.
        The tax office replies within 6 months.
        Members of the association pay EUR 12.00 per month.
        Students pay EUR 5.00 per month for the cloud storage of the university.
        A parking permit costs EUR 60.00 per month.
        Our apprentices earn EUR 1,050.00 per month.
        Each of our engineers answers 14 requests per day.
        We answered 4,120 requests within 2 days of the outage in May.
        Only 3 requests took longer than 4 hours to answer.
        Emails sent after 17:00 are answered on the next business day.
        An escalation is answered by a manager within 2 hours.
        Press inquiries are answered within 24 hours.
        Our lawyers need 10 days to answer.
        We answer letters within 10 days.
        We reply to reviews on the internet within a week.
        We restore deleted mailboxes within 14 days of deletion.
        We fix the date of your migration within 5 days.
        Deleted files can be restored within 93 days.
        The battery keeps servers up for 20 minutes and the price is included.
        Uptime of our own web site in October: 99.97 %.
        The data centre has an availability of 99.982 % (Tier III).
        Amazon promises an availability of 99.99 % for S3.
        The power grid has an availability of 99.998 %.
        Five nines means an availability of 99.999 %.
        Availability of parking spaces: 60 %.
        Availability of staff is 85 % in July.
        The shop is open Monday to Saturday, 10 am to 8 pm.
        Our hotline for spare parts is staffed Monday to Saturday, 7 am to 8 pm.
        The canteen is open from 11:30 to 14:00.
        The police can be reached around the clock under 110.
        Poison control answers the phone around the clock.
        Call 112 in an emergency; it is answered 24/7.
        Your bank blocks cards 24/7: call +49 116 116.
        The cloud runs 24/7, and so do the machines of our customers.
        Hackers work around the clock.
        Batteries in our racks are watched 24 hours a day.
        The chatbot is available 24/7.
        The knowledge base helps you 24/7.
        You can send us a message 24/7; we read it in the morning.
        We are not there 24/7.
        We do not staff our phone around the clock.
        Do you offer 24/7 support?
        "Do you offer 24/7 support?" is what people ask first.
        24/7 support is a promise that small houses cannot keep.
        Why we have no 24/7 hotline
        If you need 24/7 support, ask a larger company.
        The minimum term of a mobile contract is 24 months.
        The notice period for your old provider may be 3 months.
        The notice period of our employees is 4 weeks.
        The contract of our lease has a minimum term of 10 years.
        Credits of the university: 5 credits for a course, 180 for a degree.
        You get a service credit of EUR 20.00 for each friend you bring.
        Three contact persons of ours look after your account.
        The number of contact persons at your company was 2 in 2025.
        A response of the server takes 200 ms.
        The resolution of the camera is 12 megapixels, within 3 seconds of start.
        Response cards are returned within 14 days.
        First response teams arrive within 8 minutes; that is the fire brigade.
        The doctor on call responds within 15 minutes.
        Telephone consultations last 15 minutes.
        A call to our hotline costs 14 cents per minute.
        An update of Windows every second Tuesday takes 20 minutes.
        We update the price list every 6 months.
        We keep the software updated every 14 days.
        You are informed of price changes 3 months before.
        The update runs every 4 hours.
        Our newsletter comes every 2 weeks with updates.
        Reach us by tram 6 or bus 212, every 10 minutes.
        Please reach us before 17:00 for the same day.
        Our office in Kiel answers for northern customers; it has 4 people.
        In a fire drill, everybody leaves within 4 minutes.
        We support up to 250 users within 3 sites.
        Support for version 7 ends within 12 months after version 9.
        Each ticket is closed within 7 days after your last reply.
        A technician stays 2 hours within the price.
        The server room is cooled within 15 minutes.
        The average price of a laptop is EUR 1,100.
        We were founded within 2 weeks in 1998.
        Answers to the quiz are published within 3 days.
        Answer within 3 days and win a mug.
        Order within 2 hours and we deliver tomorrow.
        A restart solves most problems within 5 minutes.
        Printers wake within 30 seconds.
        Deliveries arrive within 48 hours; questions about them are answered by the carrier.
        Reports are sent within 10 days after the month.
        Your data is erased within 30 days.
        Invoices are due within 14 days; questions are answered by Ms Kern.
        If no answer comes within 30 minutes, call again.
        Some vendors answer within 5 days, some never.
        Suppliers must respond to us within 8 hours.
        The landlord fixes the lift within 2 days.
        The printer company fixes devices within 3 business days.
        Our insurance covers up to EUR 5,000,000 per year.
        The price covers 10 GB per user per month.
        Storage costs nothing up to 50 GB.
        EUR 1.00 per user per month goes to the food bank.
        We donate EUR 250.00 per month to the food bank.
        VAT is 19 %.
        Half of the requests are answered within 12 minutes.
        Two thirds of tickets are solved within 2 hours.
        Our record: a critical request answered in 40 seconds.
        In our survey, customers gave 9.2 of 10 points.
END
    sentences('de', <<'END');
        Text. => Unser Laden ist Montag bis Samstag von 10 bis 19 Uhr geöffnet.
        Text. => Bewerbungen beantworten wir innerhalb von zwei Wochen.
        Text. => Die Versicherung antwortet innerhalb von drei Wochen.
        Text. => Die Kündigungsfrist unserer Mitarbeiter beträgt vier Wochen.
        Text. => Der Mietvertrag hat eine Mindestlaufzeit von zehn Jahren.
        Text. => Die Verfügbarkeit des Stromnetzes liegt bei 99,998 %.
        Text. => Amazon verspricht eine Verfügbarkeit von 99,99 %.
        Text. => Unsere Server werden rund um die Uhr überwacht.
        Text. => Einen 24/7-Support bieten wir nicht an.
        Text. => Brauchen Sie Support rund um die Uhr?
        Text. => Auszubildende verdienen 1.050 € im Monat.
        Text. => Eine Anfahrt kostet 45 €, jede Stunde vor Ort 95 €.
        Text. => Presseanfragen beantworten wir innerhalb eines Tages.
        Text. => Das Finanzamt antwortet binnen sechs Monaten.
        Text. => Antworten Sie bitte innerhalb von 3 Tagen.
        Text. => Die Polizei erreichen Sie rund um die Uhr unter 110.
        Text. => Der Empfang ist von 8 bis 18 Uhr besetzt.
        Text. => In 92 % der Fälle antworten wir innerhalb von 10 Minuten.
        Text. => 2019 haben wir noch innerhalb von zwei Tagen geantwortet.
        Text. => Drei Ansprechpartner kümmern sich bei uns um Sie.
        Text. => Ein Parkplatz kostet 60 € im Monat.
        Text. => Unsere Kantine ist täglich von 11:30 bis 14:00 Uhr geöffnet.
        Text. => Wer die Frist von 14 Tagen versäumt, bekommt keine Antwort.
        Text. => Beschwerden beantwortet die Geschäftsführung innerhalb von 5 Tagen.
        Text. => Wir beantworten Anfragen in der Regel innerhalb einer Stunde.
        Text. => Reparaturen im Haus dauern 3 Tage; der Hersteller antwortet innerhalb einer Woche.
        Text. => Der Notdienst der Stadtwerke ist rund um die Uhr erreichbar.
        Text. => Wir sind telefonisch nicht rund um die Uhr erreichbar.
        Text. => Gelöschte Dateien stellen wir innerhalb von 90 Tagen wieder her.
        Text. => Der Strom kostet uns 4.000 € im Monat.
END
    sentences('ru', <<'END');
        Text. => Магазин открыт с понедельника по субботу с 10 до 20 часов.
        Text. => Резюме рассматриваем в течение двух недель.
        Text. => Банк отвечает в течение двух рабочих дней.
        Text. => Налоговая отвечает в течение шести месяцев.
        Text. => Доступность электросети — 99,998 %.
        Text. => Amazon обещает доступность 99,99 %.
        Text. => Серверы работают круглосуточно.
        Text. => Круглосуточной поддержки у нас нет.
        Text. => Нужна ли вам круглосуточная поддержка?
        Text. => Стажёры получают 450 евро в месяц.
        Text. => Место на парковке стоит 60 евро в месяц.
        Text. => На письма журналистов отвечаем в течение суток.
        Text. => Пожалуйста, ответьте в течение 3 дней.
        Text. => Полиция отвечает круглосуточно по телефону 102.
        Text. => Столовая работает с 11:30 до 14:00.
        Text. => В 92 % случаев мы отвечаем за 10 минут.
        Text. => В 2019 году мы отвечали в течение двух дней.
        Text. => Минимальный срок аренды — десять лет.
        Text. => Удалённые файлы восстанавливаем в течение 90 дней после удаления.
        Text. => Половина заявок решается за 2 часа.
        Text. => Страховая компания отвечает в течение трёх недель.
        Text. => Перерыв на обед с 13 до 14 часов, звоните позже.
        Text. => Электричество обходится нам в 4000 евро в месяц.
        Text. => Мы отвечаем на отзывы в течение недели.
        Text. => Перезагрузка решает большинство проблем за 5 минут.
END
    sentences('zh-Hans', <<'END');
        Text. => 门店周一至周六10点至20点营业。
        Text. => 应聘信我们会在两周内回复。
        Text. => 银行在两个工作日内答复。
        Text. => 税务局在六个月内答复。
        Text. => 电网的可用性为99.998%。
        Text. => 亚马逊承诺可用性为99.99%。
        Text. => 服务器全天候运行。
        Text. => 我们不提供全天候支持。
        Text. => 您需要全天候支持吗？
        Text. => 实习生每月得到450欧元。
        Text. => 停车位每月费用为60欧元。
        Text. => 请您在3天内答复。
        Text. => 警察全天候接听110。
        Text. => 食堂11:30至14:00营业。
        Text. => 92%的请求在10分钟内得到答复。
        Text. => 2019年我们在两天内答复。
        Text. => 租赁合同期限为十年。
        Text. => 已删除的文件可在90天内恢复。
        Text. => 一半的工单在2小时内解决。
        Text. => 保险公司在三周内答复。
        Text. => 我们在一周内回复网上的评论。
        Text. => 重新启动在5分钟内解决大多数问题。
        Text. => 电费每月为4000欧元。
        Text. => 聊天机器人全天候在线。
        Text. => 三名联系人负责您的账户。
END
    sentences('zh-Hant', <<'END');
        Text. => 門市週一至週六10點至20點營業。
        Text. => 應徵信我們會在兩週內回覆。
        Text. => 銀行在兩個工作天內回覆。
        Text. => 國稅局在六個月內回覆。
        Text. => 電網的可用率為99.998%。
        Text. => 亞馬遜承諾可用率為99.99%。
        Text. => 伺服器全天候運作。
        Text. => 我們不提供全天候支援。
        Text. => 您需要全天候支援嗎？
        Text. => 實習生每月得到450歐元。
        Text. => 停車位每月費用為60歐元。
        Text. => 請您在3天內回覆。
        Text. => 警察全天候接聽110。
        Text. => 員工餐廳11:30至14:00營業。
        Text. => 92%的案件在10分鐘內獲得回覆。
        Text. => 2019年我們在兩天內回覆。
        Text. => 租約期限為十年。
        Text. => 已刪除的檔案可在90天內復原。
        Text. => 一半的案件在2小時內解決。
        Text. => 保險公司在三週內回覆。
        Text. => 我們在一週內回覆網路上的評論。
        Text. => 重新啟動在5分鐘內解決大多數問題。
        Text. => 電費每月為4000歐元。
        Text. => 聊天機器人全天候在線。
END
    # … and of the support itself
    sentences('en', <<'END');
        You pay [[EUR 199.00]] per month for Gold.
        Price: [[EUR 199.00]] per month
        The plan costs [[EUR 199.00]] per month.
        Support costs [[EUR 199.00]] per month.
        We guarantee [[99.99 %]] availability.
        Availability of our services is at least 99.99 %.
        Our services have an availability of [[99.99 %]].
        Availability per month: [[99.99 %]]
        Uptime guarantee: [[99.99 %]]
        Contracts have a minimum term of [[24 months]].
        The minimum term of the contract is [[24 months]].
        Your contract has a minimum term of [[24 months]].
        The plan runs for a minimum term of [[24 months]].
        Notice period: [[one month]]
        You can cancel with a notice period of [[one month]].
        Our first answer reaches you within [[4 hours]].
        Expect a first response within [[4 hours]].
        We get back to you within [[4 hours]].
        Every request is answered within [[4 hours]].
        All tickets receive a reply within [[4 hours]].
        Critical issues are resolved within [[2 hours]].
        Within [[4 hours]], an engineer will answer your request.
        Response within [[4 hours]], guaranteed.
        Reaction time: [[4 hours]]
        Guaranteed reaction time of [[4 hours]]
        Support hours are Monday to Friday, [[9 am to 6 pm]].
        Call us Monday to Friday between [[9 am and 6 pm]].
        Our help desk is open from [[7:00 to 19:00]].
        Support is available on [[Saturdays]].
        We are here for you [[guard-always|24/7]].
        Reach our engineers [[guard-always|day and night]].
        Service credits of up to 50 % are paid.
        Claim credits within [[60 days]].
        Critical requests: update every [[4 hours]].
        We inform you of progress every [[4 hours]].
END
    sentences('de', <<'END');
        Text. => Wir reagieren innerhalb von [[4 Stunden]].
        Text. => Die Reaktionszeit beträgt [[4 Stunden]].
        Text. => Garantierte Reaktionszeit: [[4 Stunden]]
        Text. => Sie erhalten innerhalb von [[4 Stunden]] eine Antwort.
        Text. => Unser Support ist [[guard-always|rund um die Uhr]] für Sie da.
        Text. => Der Tarif kostet [[199 €]] im Monat.
        Text. => Der Preis beträgt [[199 €]] pro Monat.
        Text. => Die Mindestlaufzeit beträgt [[24 Monate]].
        Text. => Die Kündigungsfrist beträgt [[einen Monat]].
        Text. => Wir garantieren eine Verfügbarkeit von [[99,99 %]].
        Text. => Unsere Hotline ist Montag bis Freitag von [[7 bis 19 Uhr]] erreichbar.
        Text. => Rufen Sie uns an: [[Montag bis Samstag]] von 8 bis 17 Uhr.
END
    sentences('ru', <<'END');
        Text. => Мы отвечаем в течение [[4 часов]].
        Text. => Время реакции — [[4 часа]].
        Text. => Первый ответ вы получите в течение [[4 часов]].
        Text. => Поддержка доступна [[guard-always|круглосуточно]].
        Text. => Тариф стоит [[199 евро]] в месяц.
        Text. => Цена — [[199 евро]] в месяц.
        Text. => Наша доступность — [[99,99 %]].
        Text. => Мы гарантируем доступность [[99,99 %]].
        Text. => Минимальный срок — [[24 месяца]].
        Text. => Часы работы поддержки: с [[9 до 18]].
        Text. => Звоните нам [[guard-always|круглосуточно]].
END
    sentences('zh-Hans', <<'END');
        Text. => 我们会在[[4小时]]内回复您。
        Text. => 响应时间：[[4小时]]
        Text. => 技术支持[[guard-always|全天候]]在线。
        Text. => 本方案每月费用为[[199欧元]]。
        Text. => 价格：每月[[199欧元]]
        Text. => 我们承诺可用性达到[[99.99%]]。
        Text. => 服务可用性不低于99.99%。
        Text. => 合同最短期限为[[24个月]]。
        Text. => 客服热线时间为[[9:00至18:00]]。
        Text. => 您将在[[4小时]]内收到首次响应。
END
    sentences('zh-Hant', <<'END');
        Text. => 我們會在[[4小時]]內回覆您。
        Text. => 回應時間：[[4小時]]
        Text. => 技術支援[[guard-always|全天候]]為您服務。
        Text. => 本方案每月費用為[[199歐元]]。
        Text. => 我們承諾可用率達到[[99.99%]]。
        Text. => 合約最短期限為[[24個月]]。
        Text. => 客服專線時間為[[9:00至18:00]]。
END
    # support at other times and places, and what else is said around it
    sentences('en', <<'END');
        Our support team meets on Mondays from 10 to 11.
        Our hotline number has 9 to 11 digits.
        Support for printers moved to the third floor, rooms 9 to 17.
        We call you back on Saturdays by arrangement.
        Our engineers travel Monday to Saturday.
        On Sundays our support is closed.
        From Monday to Friday our support is available; on Saturday and Sunday it is closed.
        Our support is available Monday to Friday, except on public holidays.
        Our support is available on all working days.
        Lunch at our help desk is from 12 to 1.
        Our help desk opens at 8.
        Support is available until 5 pm, on Fridays until 3 pm.
        Our support is open from 8 in the morning.
        In August our support is available from 9 to 15.
        During the trade fair our support is available from 10 to 18.
        New: from 1 March 2027 our support is available from 7 to 18.
        Support in Spanish is available from 10 to 14.
        Our Lisbon support is available from 9 to 18 (Lisbon time).
        Telephone support in French: Tuesday and Thursday, 10 to 12.
        The phone of the warehouse is answered from 6 to 14.
        Deliveries Monday to Saturday, 7 to 11; call us before you come.
        Parcels for our support team arrive daily between 10 and 12.
        Call us between 8:30 and 9:00 if you can; the lines are free then.
        Our support calls customers between 10 and 12 to ask how they are.
        Ask for Maria: she is at our help desk Tuesday to Thursday.
        Our service desk in Manila is staffed from 22:00 to 06:00 our time.
        The nearest tram stop to our support centre is 5 minutes away.
        Our hotline music lasts 3 minutes.
        Fax: +49 89 99998 199
        Call the manufacturer at +49 800 5550 199.
        In an emergency call 112, not our hotline.
        Accounting: +49 89 99998 140
        Sales: sales@company.example
        Jobs: jobs@company.example
        Write to Jane at jane.doe@company.example.
        Our old number +49 89 99998 200 is no longer answered by our support.
        Our hotline in Austria is +43 1 555 01 20.
        Two contact persons at the insurer know us.
        Name 3 contact persons.
        Four of our technicians have passed 12 exams.
        Our support has answered the phone within 20 rings since 1998.
        Our technical support answers within the hours given in the plan.
        Chat answers come within 20 seconds.
        Wait 30 seconds before you call our support again.
        Critical spares reach you within 4 hours by courier.
        We answer the door within 2 minutes.
        We respond to alarms of the fire detector within 5 minutes.
        We respond to a request for a quote within 3 days.
        Requests for changes are answered within 5 days with an offer.
        Password resets are solved by the portal within 1 minute.
        The first response to our survey came within 8 minutes.
        We resolve disputes within 30 days.
        Disputes are resolved by arbitration within 6 months.
        Your complaint is answered within 10 days.
        We fix typos on this page within a day.
        Refunds reach you within 14 days.
        A resolution of the shareholders needs 10 days.
        We restored the archive of the city within 3 weeks.
        Snow is removed within 2 hours.
        Milk in our fridge is replaced every 3 days; updates on the board.
        Windows updates come every month; we update you every quarter.
        Security updates are installed within 14 days.
        We publish a status update every Monday.
        EUR 249 per month is less than a coffee per hour.
        You save EUR 40 per month with our plan.
        Setting up our support costs EUR 490 once.
        Our support for 10 more users costs EUR 90 per month.
        Our plan for schools costs EUR 99 per month.
        Night support costs EUR 100 per month more.
        Support by other firms costs EUR 400 per month.
        A visit of our support costs EUR 120 per hour.
        The plan includes 5 hours worth EUR 600 per month.
        Customers with our plan saved EUR 3,000 per month.
        Our plan is one of 3, and 12 months are soon over.
        Our plan is tested for 30 days free of charge.
        Cancel within 14 days after you ordered our plan.
        Our data centre partner guarantees 99.99 % availability.
        Our goal is 99.99 % availability.
        We measured an availability of 99.97 % in March.
        Availability of 99.99 % would cost twice as much with us.
        With two lines, availability rises to 99.99 %, we think.
        99.9 % availability means that our service may be down for 43 minutes a month.
        We keep backups for 12 months at 99.999999999 % durability.
        The minimum term for students in our plan is 3 months.
        We keep our word: 24/7 means 24/7.
        24 hours in our support: a day with Maria.
        24 hours of work per year are part of our support.
        Our support team worked around the clock after the storm.
        Our technicians were on their feet day and night.
        We are looking for people for our 24/7 support.
        Our competitors offer 24/7 support, in English only.
        With our partner in Chile, 24/7 support would be possible.
        24/7 support comes in 2028.
        24/7 telephone support can be added.
        Ask us about 24/7 support.
        We monitor 24/7, and answer the phone in office hours.
        Our support bot answers 24/7, our people from 8 to 5.
END
}

1;
