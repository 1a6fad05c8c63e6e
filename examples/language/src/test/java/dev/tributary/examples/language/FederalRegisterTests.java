package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(FederalRegister.class)
class FederalRegisterTests {}
