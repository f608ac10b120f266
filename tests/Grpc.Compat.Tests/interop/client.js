'use strict';

// Calls the server at argv[2] ("127.0.0.1:port") in every way and prints what it saw as one JSON object.
// With ROOT (PEM file) in the environment: over TLS, trusting that certificate.

const fs = require('fs');
const { grpc, Echo } = require('./echo');

const credentials = process.env.ROOT
  ? grpc.credentials.createSsl(fs.readFileSync(process.env.ROOT))
  : grpc.credentials.createInsecure();
const client = new Echo(process.argv[2], credentials, { 'grpc.ssl_target_name_override': 'localhost' });

function headers() {
  const metadata = new grpc.Metadata();
  metadata.add('echo-text', 'first');
  metadata.add('echo-text', 'second');
  metadata.set('echo-data-bin', Buffer.from([0, 255, 1, 254]));
  return metadata;
}

function deadline(ms) {
  return { deadline: new Date(Date.now() + ms) };
}

// Everything a call shows: headers, messages, status with trailers.
function watch(start) {
  return new Promise((resolve) => {
    const seen = { messages: [] };
    const call = start((error, message) => {
      if (message) seen.messages.push(message);
    });
    call.on('metadata', (m) => (seen.headers = plain(m)));
    call.on('data', (m) => seen.messages.push(m));
    call.on('error', () => {}); // the status below says the same
    call.on('status', (s) => {
      seen.code = s.code;
      seen.details = s.details;
      seen.trailers = plain(s.metadata);
      setImmediate(() => resolve({ ...seen, messages: seen.messages.map(shape) }));
    });
  });
}

function plain(metadata) {
  const result = {};
  for (const key of Object.keys(metadata.getMap())) {
    if (!key.includes('echo-')) continue;
    result[key] = metadata.get(key).flatMap((v) => (Buffer.isBuffer(v) ? v.toString('hex') : v.split(/, ?/)));
  }
  return result;
}

function shape(m) {
  return { text: m.text, payload: Buffer.from(m.payload || []).toString('hex'), number: m.number, hasDeadline: m.hasDeadline };
}

function streamed(call, requests) {
  for (const r of requests) call.write(r);
  call.end();
  return call;
}

async function main() {
  const text = 'größer als 100 %\n日本';
  const seen = {};
  seen.unary = await watch((cb) => client.unary({ text, payload: Buffer.from([1, 2, 3]) }, headers(), deadline(20000), cb));
  seen.collect = await watch((cb) =>
    streamed(client.collect(headers(), cb), ['a', 'b', 'c'].map((t) => ({ text: t, payload: Buffer.alloc(1000) }))));
  seen.repeat = await watch(() => client.repeat({ text, count: 5 }, headers()));
  seen.chat = await watch(() => streamed(client.chat(headers()), ['x', 'y', 'z'].map((t) => ({ text: t }))));
  seen.unaryFails = await watch((cb) => client.unary({ text, failCode: 9 }, headers(), cb));
  seen.repeatFails = await watch(() => client.repeat({ text, count: 2, failCode: 15 }, headers()));
  seen.chatFails = await watch(() => streamed(client.chat(headers()), [{ text: 'x' }, { text, failCode: 10 }]));
  seen.late = await watch((cb) => client.unary({ delayMs: 60000 }, new grpc.Metadata(), deadline(300), cb));
  seen.tooLarge = await watch((cb) => client.unary({ payload: Buffer.alloc(2 * 1024 * 1024) }, cb));
  seen.cancelled = await watch((cb) => {
    const call = client.unary({ delayMs: 60000 }, cb);
    setTimeout(() => call.cancel(), 200);
    return call;
  });
  process.stdout.write(JSON.stringify(seen) + '\n');
  client.close();
}

main();
