package org.nianbao.form;

/**
 * What the numbers of a cell are.
 *
 * @param unit    件, 万元 …; may be empty
 * @param decimal fractions are allowed
 * @param signed  numbers below zero are allowed
 */
public record Measure(String unit, boolean decimal, boolean signed) {}
