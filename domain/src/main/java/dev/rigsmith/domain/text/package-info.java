/** Text for people: suggestions of close names, and text from outside made safe to print. */
package dev.rigsmith.domain.text;
