package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Keycloak.class)
class KeycloakTests {}
