/** Downloads over HTTP (RFC 9110), by servers that nobody vouches for. */
package dev.rigsmith.adapters.http;
