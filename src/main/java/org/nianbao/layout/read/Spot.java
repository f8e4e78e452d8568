package org.nianbao.layout.read;

/** Where something stands: the package part, and words a clerk can follow ({@code 表三第5行第2格}). */
record Spot(String part, String words) {}
