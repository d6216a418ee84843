/** What the first files of a project say, as a function of the names of the files that are there. */
package dev.rigsmith.domain.starter;
