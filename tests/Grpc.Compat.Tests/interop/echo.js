'use strict';

const path = require('path');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const definition = loader.loadSync(path.join(__dirname, '..', 'Protos', 'echo.proto'), {
  keepCase: false,
  longs: Number,
  defaults: true,
});

module.exports = { grpc, Echo: grpc.loadPackageDefinition(definition).grpccompat.v1.Echo };
