package dev.rightsize.eats.mail;

/**
 * A letter that is ready to go.
 *
 * @param name of the file, if it goes into one; says nothing about who gets it
 * @param recipient the address
 * @param subject one line
 * @param text plain text
 */
record Letter(String name, String recipient, String subject, String text) {}
