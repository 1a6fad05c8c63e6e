package com.example.shop;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Shop.class)
class ShopTests {}
