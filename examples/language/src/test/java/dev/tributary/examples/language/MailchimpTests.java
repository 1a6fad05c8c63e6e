package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Mailchimp.class)
class MailchimpTests {}
