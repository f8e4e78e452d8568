package org.nianbao.template;

/** Character data. */
record Text(String value) implements Node {}
