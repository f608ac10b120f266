'use strict';

// Serves Protos/echo.proto on a free loopback port and prints the port. Ends when stdin closes.
// With CERT and KEY (PEM files) in the environment: over TLS.

const fs = require('fs');
const { grpc, Echo } = require('./echo');

let cancelled = 0;

function trailers(call) {
  const headers = new grpc.Metadata();
  const result = new grpc.Metadata();
  for (const key of Object.keys(call.metadata.getMap())) {
    if (!key.startsWith('echo-')) continue;
    for (const value of call.metadata.get(key)) {
      headers.add(key, value);
      result.add('trailer-' + key, value);
    }
  }
  call.sendMetadata(headers);
  return result;
}

function failure(request, metadata) {
  return { code: request.failCode, details: request.text, metadata };
}

// Runs `then` after the request's delay, unless the call is cancelled first.
function after(call, request, then) {
  if (request.delayMs === 0) return then();
  const timer = setTimeout(then, request.delayMs);
  call.on('cancelled', () => {
    cancelled++;
    clearTimeout(timer);
  });
}

function reply(call, request, number) {
  return { text: request.text, payload: request.payload, number, hasDeadline: call.getDeadline() !== Infinity };
}

const service = {
  unary(call, callback) {
    const metadata = trailers(call);
    after(call, call.request, () => {
      if (call.request.failCode !== 0) return callback(failure(call.request, metadata));
      callback(null, reply(call, call.request, 0), metadata);
    });
  },
  collect(call, callback) {
    const metadata = trailers(call);
    let text = '';
    let number = 0;
    let failed = null;
    call.on('data', (request) => {
      text += request.text;
      number += request.payload.length;
      if (request.failCode !== 0) failed = request;
    });
    call.on('end', () => {
      if (failed) return callback(failure(failed, metadata));
      callback(null, { text, number, hasDeadline: call.getDeadline() !== Infinity }, metadata);
    });
  },
  repeat(call) {
    const metadata = trailers(call);
    after(call, call.request, () => {
      for (let i = 0; i < call.request.count; i++) call.write(reply(call, call.request, i));
      if (call.request.failCode !== 0) return call.emit('error', failure(call.request, metadata));
      call.end(metadata);
    });
  },
  chat(call) {
    const metadata = trailers(call);
    let number = 0;
    let failed = false;
    call.on('data', (request) => {
      if (failed) return;
      if (request.failCode !== 0) {
        failed = true;
        return call.emit('error', failure(request, metadata));
      }
      call.write(reply(call, request, number++));
    });
    call.on('end', () => {
      if (!failed) call.end(metadata);
    });
  },
  counters(call, callback) {
    callback(null, { cancelled });
  },
};

const credentials = process.env.CERT
  ? grpc.ServerCredentials.createSsl(null, [
      { cert_chain: fs.readFileSync(process.env.CERT), private_key: fs.readFileSync(process.env.KEY) },
    ])
  : grpc.ServerCredentials.createInsecure();

const server = new grpc.Server({ 'grpc.max_receive_message_length': 1024 * 1024 });
server.addService(Echo.service, service);
server.bindAsync('127.0.0.1:0', credentials, (error, port) => {
  if (error) throw error;
  process.stdout.write(port + '\n');
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
